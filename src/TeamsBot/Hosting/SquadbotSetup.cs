using TeamsBot.Agreements;
using TeamsBot.BotFramework;
using TeamsBot.Chat;
using TeamsBot.Delivery;
using TeamsBot.Found;
using TeamsBot.Guide;
using TeamsBot.Organization;
using TeamsBot.Personal;
using TeamsBot.Proposals;
using TeamsBot.Storage.Units;

namespace TeamsBot.Hosting;

/// <summary>The capabilities: what they need, and what they answer.</summary>
internal static class SquadbotSetup
{
    internal static IServiceCollection AddSquadbot(this IServiceCollection services) => services
        .AddSingleton<RosterAges>().AddSingleton<Rosters>().AddSingleton<Desk>().AddSingleton<Bindings>().AddSingleton<OwnPeople>()
        .AddSingleton<OrganizationTaps>().AddSingleton<WaitTaps>().AddSingleton<WishTaps>().AddSingleton<OrganizationEvents>().AddSingleton<HomeEvents>().AddSingleton<OrganizationChat>()
        .AddSingleton(provider => new EditsOnHold(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<UnitStore>().Deliver)).AddSingleton<Proposing>().AddSingleton<Founding>().AddSingleton<AgreementList>()
        .AddSingleton<ProposalTaps>().AddSingleton<ProposalForms>().AddSingleton<TurnIntoProposal>().AddSingleton<ProposalChat>()
        .AddSingleton<SelfTester>().AddSingleton<Welcome>().AddSingleton<PersonalUnits>().AddSingleton<UnitPicker>().AddSingleton<GuideTaps>().AddSingleton<ProposeTaps>().AddSingleton<GuideChat>()
        .AddSingleton<Rules.RulesTaps>().AddSingleton<RulesChat>()
        .AddSingleton<InboxFeature>().AddSingleton<OwnWishes>().AddSingleton<PersonalChat>()
        .AddSingleton<Past>().AddSingleton<PastChat>()
        .AddSingleton<Practice.PracticeFeature>()
        .AddSingleton<Again>().AddSingleton<AgreementTaps>().AddSingleton<AgreementChat>()
        .AddSingleton<Polls.PollTaps>().AddSingleton<PollChat>()
        .AddSingleton<HealthChecks.HealthTaps>().AddSingleton<HealthChecks.SquadsHealth>().AddSingleton<HealthChat>()
        .AddSingleton<PostOffice>().AddSingleton<Network.Organizations>().AddSingleton<Network.KnownUnits>().AddSingleton<Network.SettingUp>().AddSingleton<Network.NetworkTaps>().AddSingleton<NetworkChat>().AddSingleton<DependencyChat>().AddSingleton<AdviceChat>().AddSingleton<ChangeChat>().AddSingleton<JoiningChat>().AddSingleton<PeopleChat>().AddSingleton<MySquads>().AddSingleton<Qualified>()
        .AddSingleton<Network.Importer>().AddSingleton<Network.Exporter>().AddSingleton<Network.FilesTaps>().AddSingleton<FilesChat>()
        .AddSingleton<BindChat>().AddSingleton<Meant>()
        .AddSingleton<ChatFeature>()
        .AddSingleton<Addresses>().AddSingleton<Learn.Coach>().AddSingleton<Learn.LearnTaps>().AddSingleton<LearnChat>()
        .AddSingleton<FoundDrawing>().AddSingleton<Finding>().AddSingleton<Unfolding>();

    /// <summary>Addresses of proposals and agreements, if a host is set.</summary>
    internal static IServiceCollection AddAddresses(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AddressOptions>().Bind(configuration.GetSection(AddressOptions.Section))
            .Validate(options => options.IsValid, "Squadbot__LinkHost is a host such as squadbot.example.com, without https:// and without a path.").ValidateOnStart();
        return services;
    }

    /// <summary>Every verb and event has one handler; a second throws here, at start.</summary>
    internal static BotRoutes Routes(IServiceProvider services)
    {
        var (wishes, bindings) = (services.GetRequiredService<OwnWishes>(), services.GetRequiredService<Bindings>());
        var routes = new BotRoutes().Turn(async (turn, cancellationToken) => await bindings.FollowAsync(await wishes.SpokenToAsync(turn, cancellationToken), cancellationToken));
        services.GetRequiredService<ChatFeature>().Map(routes);
        services.GetRequiredService<ProposalTaps>().Map(routes);
        services.GetRequiredService<ProposalForms>().Map(routes);
        services.GetRequiredService<TurnIntoProposal>().Map(routes);
        services.GetRequiredService<OrganizationTaps>().Map(routes);
        services.GetRequiredService<WaitTaps>().Map(routes);
        services.GetRequiredService<WishTaps>().Map(routes);
        services.GetRequiredService<OrganizationEvents>().Map(routes);
        services.GetRequiredService<GuideTaps>().Map(routes);
        services.GetRequiredService<ProposeTaps>().Map(routes);
        services.GetRequiredService<Rules.RulesTaps>().Map(routes);
        services.GetRequiredService<InboxFeature>().Map(routes);
        services.GetRequiredService<MySquads>().Map(routes);
        services.GetRequiredService<Past>().Map(routes);
        services.GetRequiredService<Practice.PracticeFeature>().Map(routes);
        services.GetRequiredService<AgreementTaps>().Map(routes);
        services.GetRequiredService<Polls.PollTaps>().Map(routes);
        services.GetRequiredService<HealthChecks.HealthTaps>().Map(routes);
        services.GetRequiredService<HealthChecks.SquadsHealth>().Map(routes);
        services.GetRequiredService<Network.NetworkTaps>().Map(routes);
        services.GetRequiredService<Network.FilesTaps>().Map(routes);
        services.GetRequiredService<Learn.LearnTaps>().Map(routes);
        services.GetRequiredService<Finding>().Map(routes);
        services.GetRequiredService<Unfolding>().Map(routes);
        return routes;
    }
}
