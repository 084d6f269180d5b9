using TeamsBot.BotFramework.Connector;

namespace TeamsBot.BotFramework.Tests.Connector;

public sealed class ServiceAddressTests
{
    private static readonly ConnectorOptions Defaults = new();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/amer/7e4a0000-0000-4000-8000-000000000001/")]
    [InlineData("https://smba.trafficmanager.net/teams")]
    [InlineData("https://SMBA.TrafficManager.NET/emea/")]
    [InlineData("https://smba.trafficmanager.net:443/amer/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://directline.botframework.us/")]
    [InlineData("https://x.botframework.azure.us/")]
    public void The_connectors_hosts_may_have_the_token(string url) =>
        Assert.Equal(ServiceAddress.Connector, Judge(url, development: false));

    [Theory]
    [InlineData("https://evil.example.com/relay")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://localhost/admin")]
    [InlineData("https://localhost/")]
    [InlineData("https://internal-test.local:8443/secret")]
    [InlineData("https://evil.trafficmanager.net/relay")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("not-a-uri")]
    [InlineData("/amer/")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("ftp://smba.trafficmanager.net/amer/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://smba.trafficmanager.net:8443/amer/")]
    [InlineData("https://smba.trafficmanager.net:80/amer/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net:443@evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://@smba.trafficmanager.net/")]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/")]
    [InlineData("https://evil.example#@smba.trafficmanager.net/")]
    [InlineData("https://evil.example?.botframework.com/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://xsmba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://x.botframework.com.evil.example/")]
    [InlineData("https://x.botframework.azure.us:444/")]
    [InlineData("https://smbа.trafficmanager.net/")] // a Cyrillic а
    [InlineData("https://xn--smb-7cd.trafficmanager.net/")] // the same, as it is looked up
    [InlineData("https://ｓmba.trafficmanager.net/")] // full width
    [InlineData("https://smba。trafficmanager.net/")] // an ideographic full stop
    [InlineData("https://smba.trafficmanager.net\t/")]
    [InlineData("https://smba.traffic\nmanager.net/")]
    [InlineData(" https://smba.trafficmanager.net/")]
    [InlineData("https:\\\\smba.trafficmanager.net/")]
    [InlineData("https://smba%2Etrafficmanager.net/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://blob.core.windows.net/")]
    public void Everything_else_is_refused(string? url) =>
        Assert.Equal(ServiceAddress.Refused, Judge(url, development: false));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:3979/amer/", true)]
    [InlineData("http://[::1]:3979/", true)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("http://192.168.0.1/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://user@localhost/", false)]
    public void This_machine_is_called_in_Development_only_and_never_trusted(string url, bool local)
    {
        Assert.Equal(local ? ServiceAddress.Local : ServiceAddress.Refused, Judge(url, development: true));
        Assert.Equal(ServiceAddress.Refused, Judge(url, development: false));
    }

    [Fact]
    public void Configuration_can_name_further_hosts()
    {
        var addresses = new ServiceAddresses(["connector.example"], [], development: false);

        Assert.Equal(ServiceAddress.Connector, addresses.Judge("https://connector.example/x/"));
        Assert.Equal(ServiceAddress.Refused, addresses.Judge("https://smba.trafficmanager.net/amer/"));
    }

    private static ServiceAddress Judge(string? url, bool development) =>
        new ServiceAddresses(Defaults.ServiceHosts, Defaults.ServiceHostSuffixes, development).Judge(url);
}
