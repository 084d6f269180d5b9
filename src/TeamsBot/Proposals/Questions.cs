using TeamsBot.AdaptiveCards;
using TeamsBot.Domain.Proposals;
using TeamsBot.Text;

namespace TeamsBot.Proposals;

/// <summary>The plain questions about a problem: how each is asked, labelled and filled in.</summary>
internal static class Questions
{
    private static readonly (Criteria To, Sentence Asked, Sentence Label, string Input)[] All =
    [
        (Criteria.Harm, Sentence.AskHarm, Sentence.ArgumentHarm, Fields.HarmInput),
        (Criteria.Role, Sentence.AskRole, Sentence.ArgumentRole, Fields.RoleInput),
        (Criteria.Caused, Sentence.AskCaused, Sentence.ArgumentCaused, Fields.CausedInput),
        (Criteria.Unnoticed, Sentence.AskUnnoticed, Sentence.ArgumentUnnoticed, Fields.UnnoticedInput),
        (Criteria.Rule, Sentence.AskRule, Sentence.ArgumentRule, Fields.RuleInput),
    ];

    public static readonly string[] Inputs = [.. All.Select(question => question.Input)];

    /// <summary>A field for each, filled with what was typed now or said before.</summary>
    public static IEnumerable<CardElement> Asked(Scene scene, Argument? said, TapFields? typed) => All.Select(question =>
        Forms.Short(question.Input, scene.Say(question.Asked), typed?.Text(question.Input) ?? Text(said, question.To), Argument.MostLetters) with { IsMultiline = true });

    /// <summary>What was typed into those fields.</summary>
    public static Argument Typed(TapFields tap) => new(
        tap.Text(Fields.HarmInput), tap.Text(Fields.RoleInput), tap.Text(Fields.CausedInput), tap.Text(Fields.UnnoticedInput), tap.Text(Fields.RuleInput));

    /// <summary>What was answered, with a label before each.</summary>
    public static IEnumerable<CardElement> Answered(Scene scene, Argument? said, int most) => said is null
        ? []
        : All.Where(question => Text(said, question.To) is not null).Select(question => Face.Labelled(scene.Say(question.Label), Text(said, question.To)!, most));

    /// <summary>Yes or no for each question that is looked at, below its answer.</summary>
    public static IEnumerable<CardElement> Judged(Scene scene, Objection objection, TapFields? typed, int scale)
    {
        var asked = Checking.Questions(objection);
        foreach (var (to, _, label, input) in All.Where(question => asked.HasFlag(question.To)))
        {
            yield return Face.Labelled(scene.Say(label), Text(objection.Argument, to)!, Math.Max(8, Argument.MostLetters / scale));
            yield return Choice(scene, input, scene.Say(Sentence.CheckOne, scene.Say(label)), typed);
        }

        if (asked == Criteria.Words)
        {
            yield return Choice(scene, Fields.WordsInput, scene.Say(Sentence.CheckWords), typed);
        }
    }

    /// <summary>The questions that were answered with no. What wasn't answered keeps the problem.</summary>
    public static Criteria Missing(TapFields tap) => All.Select(question => (question.To, question.Input)).Append((Criteria.Words, Fields.WordsInput))
        .Where(question => tap.Text(question.Item2) == "no").Aggregate(Criteria.None, (all, question) => all | question.Item1);

    private static CardElement.InputChoiceSet Choice(Scene scene, string input, string label, TapFields? typed) => new(input, label)
    {
        IsRequired = true,
        ErrorMessage = scene.Say(Sentence.CheckError),
        Style = ChoiceStyle.Expanded,
        Value = typed?.Text(input),
        Choices = [new(scene.Say(Sentence.CheckYes), "yes"), new(scene.Say(Sentence.CheckNo), "no")],
    };

    private static string? Text(Argument? said, Criteria to) => said?.Answers.First(answer => answer.To == to).Text;
}
