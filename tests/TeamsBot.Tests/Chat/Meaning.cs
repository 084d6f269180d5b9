using TeamsBot.Chat;

namespace TeamsBot.Tests.Chat;

/// <summary>A typed command in a few words, so that a spec can name what a phrase means.</summary>
internal static class Meaning
{
    public static string Of(string text) => Of(Grammar.Parse(text, []));

    public static string Of(ChatCommand command) => command switch
    {
        ChatCommand.Propose { Until: { } until } it => $"{Of(it with { Until = null })} [until {until}]",
        ChatCommand.ChangeAgreement { Until: { } until } it => $"{Of(it with { Until = null })} [until {until}]",
        ChatCommand.Propose { Manner: not Domain.Proposals.Manner.Usual } it => With($"propose as {it.Manner}", it.Text),
        ChatCommand.Propose it => With("propose", it.Text),
        ChatCommand.Rules { Change: { } change } => $"rules {change.Preset?.Name}{change.ClosingHour}{change.Hidden}",
        ChatCommand.NameFor it => $"{it.Office}".ToLowerInvariant() + (it.Whom is null ? " nobody" : it.Whom.Id is { } id ? " " + id : " me"),
        ChatCommand.Ask it => With("ask" + At(it.Ref), it.Text),
        ChatCommand.Answer it => With("answer" + At(it.Ref) + (it.Question is { } number ? $" {number}" : ""), it.Text),
        ChatCommand.React it => With("react" + At(it.Ref), it.Text),
        ChatCommand.Ready it => "ready" + At(it.Ref),
        ChatCommand.Next it => "next" + At(it.Ref),
        ChatCommand.Show it => "show" + At(it.Ref),
        ChatCommand.ShowAgreement it => $"show A{it.Number}",
        ChatCommand.Consent it => With("consent" + At(it.Ref), it.Concern),
        ChatCommand.NoOpinion it => "no opinion" + At(it.Ref),
        ChatCommand.StandAside it => With("aside" + At(it.Ref), it.Reason),
        ChatCommand.Object it => With("object" + At(it.Ref), it.Reason),
        ChatCommand.Suggest it => With("suggest" + At(it.Ref), it.Text) + string.Concat(it.Solves.Select(solved => $" [O{solved}]")),
        ChatCommand.Check it => "check" + At(it.Ref),
        ChatCommand.Kept it => "kept" + At(it.Ref),
        ChatCommand.Noted it => With("noted" + At(it.Ref), it.Reason),
        ChatCommand.TakeOver it => "take over" + At(it.Ref),
        ChatCommand.Abandon it => With("abandon" + At(it.Ref), it.Reason),
        ChatCommand.Appeal it => "appeal" + At(it.Ref),
        ChatCommand.Accept it => With("accept" + At(it.Ref, 'S'), it.Because),
        ChatCommand.Decline it => With("decline" + At(it.Ref, 'S'), it.Example),
        ChatCommand.Typo it => With("typo" + At(it.Ref), it.Text),
        ChatCommand.ChangesMeaning it => "meaning" + At(it.Ref),
        ChatCommand.Undo it => "undo" + At(it.Ref),
        ChatCommand.Diff it => "diff" + At(it.Ref) + (it.From is { } from ? $" v{from} v{it.To}" : ""),
        ChatCommand.History it => "history" + At(it.Ref),
        ChatCommand.Amend it => With("amend" + At(it.Ref), it.Text),
        ChatCommand.Resolved it => "resolved" + At(it.Ref),
        ChatCommand.StillObject it => With("still object" + At(it.Ref), it.Reason),
        ChatCommand.Withdraw it => "withdraw" + At(it.Ref) + (it.Uneasy ? " uneasy" : ""),
        ChatCommand.TakeBack it => "take back" + At(it.Ref) + (it.Uneasy ? " uneasy" : ""),
        ChatCommand.Agreements it => With("agreements", it.Search),
        ChatCommand.Away { AnsweredBy: { } by } it => With("away" + Who(it.Whom), it.When) + " /" + Who(by),
        ChatCommand.Delegate it => With("delegate" + Who(it.Whom), it.When),
        ChatCommand.ForAnother it => "for" + Who(it.Whom) + " " + Of(it.Said),
        ChatCommand.Mute it => it.Muted ? "mute" : "unmute",
        ChatCommand.Remind it => "remind" + At(it.Ref),
        ChatCommand.Away it => With("away" + Who(it.Whom), it.When),
        ChatCommand.NeedTime it => "time" + At(it.Ref),
        ChatCommand.Waive it => "waive" + At(it.Ref),
        ChatCommand.Recuse it => With("recuse" + Who(it.Whom) + At(it.Ref), it.Reason),
        ChatCommand.Include it => "include" + string.Concat(it.Whom.Select(Who)),
        ChatCommand.Holiday it => With(it.Off ? "holiday" : "no holiday", it.Days),
        ChatCommand.WorkingDays it => With("working days", it.Days),
        ChatCommand.FridayNote it => $"friday note {(it.Wanted ? "on" : "off")}",
        ChatCommand.Pause it => With("pause", it.Until),
        ChatCommand.Speak it => With("language", it.Language?.ToString()),
        ChatCommand.TimeZone it => With("zone", it.Zone),
        ChatCommand.Why it => "why" + At(it.Ref),
        ChatCommand.Digest it => $"digest {it.Rhythm}",
        ChatCommand.Quiet it => $"quiet {(it.Hours is { } hours ? $"{hours.From}-{hours.To}" : it.Read ? "off" : "?")}",
        ChatCommand.Keep it => $"keep A{it.Agreement}" + (it.Months is { } months ? $" {months}" : ""),
        ChatCommand.ChangeAgreement it => With($"change A{it.Agreement}", it.Text),
        ChatCommand.Repeal it => With($"repeal A{it.Agreement}", it.Reason),
        ChatCommand.ObjectToAgreement it => With($"object A{it.Agreement}", it.Reason),
        ChatCommand.Broke it => With($"broke A{it.Agreement}", it.Reason),
        ChatCommand.TakeCare it => With($"care A{it.Agreement}" + Who(it.Whom), it.When),
        ChatCommand.AgreementsBy it => "by" + Who(it.Whom),
        ChatCommand.TakeUp it => "take up" + At(it.Ref),
        ChatCommand.AskAgain it => "ask again" + At(it.Ref),
        ChatCommand.Facilitate it => "facilitate" + At(it.Ref),
        ChatCommand.Extend it => With("extend" + At(it.Ref), it.Reason),
        ChatCommand.Drop it => With("drop" + At(it.Ref), it.Reason),
        ChatCommand.Meeting it => With("meeting" + At(it.Ref), it.Reason),
        ChatCommand.Record it => $"record{At(it.Ref)} {it.Outcome}" + string.Concat(it.With.Select(Who)),
        ChatCommand.Confirm it => "confirm" + At(it.Ref),
        ChatCommand.Poll it => With("poll", $"{it.Question} [{string.Join('|', it.Options)}]".Trim()),
        ChatCommand.Preview it => "preview " + Of(it.Of),
        ChatCommand.ClosePoll it => "close poll" + (it.Number is { } poll ? $" {poll}" : ""),
        ChatCommand.Glossary it => With("glossary", it.Term),
        ChatCommand.Explain it => "explain" + At(it.Ref),
        ChatCommand.FacilitatorScript it => "script" + At(it.Ref),
        ChatCommand.Coach it => $"coach {(it.On is { } on ? (on ? "on" : "off") : "?")}",
        ChatCommand.Unknown => "unknown",
        _ => command.GetType().Name.ToLowerInvariant(),
    };

    private static string With(string verb, string? text) => string.IsNullOrEmpty(text) ? verb : $"{verb}: {text}";

    private static string Who(Named named) => named.Id is { } id ? " " + id["29:".Length..] : "";

    private static string At(Ref at, char letter = 'O') => (at.Proposal is { } p ? $" P{p}" : "") + (at.Item is { } o ? $" {letter}{o}" : "");
}
