namespace TeamsBot;

/// <summary>The names of what travels in a button's data and in a form's inputs. No input is named like a datum: on a clash it is open which wins.</summary>
public static class Fields
{
    /// <summary>n in P-n.</summary>
    public const string Proposal = "p";

    /// <summary>The version on the card.</summary>
    public const string Version = "v";

    /// <summary>The revision that the card was drawn from.</summary>
    public const string Rev = "r";

    /// <summary>m in O-m or S-m.</summary>
    public const string Item = "o";

    /// <summary>m in S-m, where an idea is meant and no objection.</summary>
    public const string Suggestion = "s";

    /// <summary>The unit's key, only on cards in a personal chat; who is not in that unit gets nothing by it.</summary>
    public const string Unit = "u";

    /// <summary>The unit of a card that somebody put into another conversation: there the conversation's own unit is not meant.</summary>
    public const string Elsewhere = "at";

    /// <summary>1 for uneasy, 0 for all right.</summary>
    public const string Uneasy = "uneasy";

    /// <summary>A command or a text to propose, kept while a question is asked.</summary>
    public const string Kept = "kept";

    /// <summary>Whose tap alone counts, as a hash.</summary>
    public const string Asker = "by";

    /// <summary>How many rows of a list were shown before.</summary>
    public const string Skip = "skip";

    /// <summary>n in A-n.</summary>
    public const string Agreement = "a";

    /// <summary>What a list was searched for, kept while paging.</summary>
    public const string Sought = "sought";

    public const string ProblemInput = "problem";
    public const string IdeaInput = "idea";

    /// <summary>"stop" or "note".</summary>
    public const string UntilInput = "until";
    public const string TextInput = "text";
    public const string WhyInput = "why";
    public const string TitleInput = "title";
    public const string BodyInput = "body";
    public const string ReasonInput = "reason";
    public const string WhomInput = "whom";
    public const string DateInput = "date";

    /// <summary>The unit's key where a form asks for it; then no datum tells it.</summary>
    public const string UnitInput = "unit";
    public const string PeopleInput = "people";

    /// <summary>Which rules a button stands for.</summary>
    public const string Rule = "rule";

    /// <summary>How a proposal is decided.</summary>
    public const string HowInput = "how";

    /// <summary>The last day of what is proposed.</summary>
    public const string LastDayInput = "lastDay";
    public const string QuestionInput = "question";
    public const string AnswerInput = "answer";
    public const string ReactionInput = "reaction";
    public const string HarmInput = "harm";
    public const string RoleInput = "role";
    public const string CausedInput = "caused";
    public const string UnnoticedInput = "unnoticed";
    public const string RuleInput = "rule";
    public const string WordsInput = "words";

    /// <summary>What happened in a practice, and the words that were written in it.</summary>
    public const string Course = "course";
    public const string CourseFirst = "course.1";
    public const string CourseSecond = "course.2";

    /// <summary>The number of a poll.</summary>
    public const string Poll = "poll";

    /// <summary>The name of a file of the network.</summary>
    public const string File = "file";

    /// <summary>What is to be imported.</summary>
    public const string Import = "import";

    /// <summary>The unit of the network that is looked at.</summary>
    public const string One = "one";

    /// <summary>What a conversation is in the network.</summary>
    public const string KindInput = "kind";
    public const string NameInput = "name";

    /// <summary>The name, or the slug, of what it is part of, as typed.</summary>
    public const string UnderInput = "under";

    /// <summary>The slug of what it is part of, as chosen from a list.</summary>
    public const string UnderChoice = "underUnit";
    public const string PurposeInput = "purpose";

    /// <summary>Without a picture.</summary>
    public const string AsText = "text";

    /// <summary>An option of a poll, from 1.</summary>
    public const string Option = "option";

    /// <summary>n in H-n.</summary>
    public const string Check = "check";

    /// <summary>Which page of a form, from 1.</summary>
    public const string Page = "page";

    /// <summary>What is said about a topic of a health check, before the topic's name.</summary>
    public const string MarkInput = "mark.";
    public const string NoteInput = "note.";
}
