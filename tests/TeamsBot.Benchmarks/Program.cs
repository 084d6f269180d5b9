using TeamsBot.Benchmarks.Contestants;
using TeamsBot.Benchmarks.Report;
using TeamsBot.Benchmarks.Scenarios;

if (args is ["bare" or "working", var port, var metadata])
{
    await Twin.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), metadata, working: args[0] == "working");
    return 0;
}

var asked = Asked.Of(args);
var report = new Results(asked);
report.Begin();
foreach (var (goals, measure) in new (string[] Goals, Func<Task> Measure)[]
{
    (["P3"], () => Allocations.MeasureAsync(report)),
    (["P4"], () => TokenChecks.MeasureAsync(report)),
    (["P5"], () => Bursts.MeasureAsync(report)),
    (["P6", "P7"], () => Answers.MeasureAsync(report)),
    (["P10"], () => Growth.MeasureAsync(report)),
    (["P11"], () => Networks.MeasureAsync(report)),
    (["P1", "P2"], () => Speed.MeasureAsync(report)),
    (["P8", "P9"], () => Startup.MeasureAsync(report)),
})
{
    if (asked.Wants(goals))
    {
        await measure();
    }
}

return report.End();
