using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using TeamsBot.BotFramework.Tests.Support;

namespace TeamsBot.BotFramework.Tests.Inbound;

/// <summary>The statuses of <c>POST /api/messages</c>.</summary>
public sealed class ContractSpecs : IAsyncLifetime
{
    private Bot bot = null!;

    public async ValueTask InitializeAsync() => bot = await Bot.StartLocalAsync(new BotRoutes().Message((_, _) => Task.CompletedTask));

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("HEAD")]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Only_post_is_taken(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=UTF-8", 200)]
    public async Task Only_json_is_taken(string type, int expected)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Valid()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(expected, (int)(await bot.Client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Nothing_compressed_is_taken()
    {
        using var content = new StringContent(Valid(), Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(415, (int)(await bot.Client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 413)]
    public async Task A_body_has_256_kilobytes_at_most(int length, int expected)
    {
        var body = Valid();
        var padded = body + new string(' ', length - body.Length);

        Assert.Equal(expected, (int)(await bot.PostAsync(padded)).Status);
        Assert.Equal(expected, await PostChunkedAsync(padded));
    }

    [Fact]
    public async Task Thirty_megabytes_are_refused_before_they_are_sent()
    {
        var answer = await RawAsync("POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 31457280\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_character_in_a_header_is_a_bad_request() => Assert.StartsWith(
        "HTTP/1.1 400",
        await RawAsync("POST /api/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \0\r\nContent-Length: 0\r\n\r\n"),
        StringComparison.Ordinal);

    public static TheoryData<string, string> NotActivities => new()
    {
        { "nothing", "" },
        { "white space", "  " },
        { "half of an object", "{\"type\":" },
        { "two values", "{\"type\":\"message\"} {}" },
        { "null", "null" },
        { "a list", "[]" },
        { "a text", "\"message\"" },
        { "a number", "1" },
        { "an object without a type", "{}" },
        { "an empty type", "{\"type\":\"\"}" },
        { "a type that is null", "{\"type\":null}" },
        { "a type that is a number", "{\"type\":1}" },
        { "comments", "/* hello */ {\"type\":\"message\"}" },
        { "a comma too many", "{\"type\":\"message\",}" },
        { "a byte order mark", "\ufeff{\"type\":\"message\"}" },
        { "a property twice", With("\"text\":\"a\",\"text\":\"b\"") },
        { "an unknown property twice", With("\"x\":1,\"x\":2") },
        { "a property twice, deep in open JSON", With("\"value\":{\"action\":{\"verb\":\"a\",\"verb\":\"b\"}}") },
        { "a property twice, once in disguise", With("\"text\":\"a\",\"\\u0074ext\":\"b\"") },
        { "33 levels", With("\"value\":" + new string('[', 32) + new string(']', 32)) },
        { "ten thousand levels", With("\"value\":" + new string('[', 10_000) + new string(']', 10_000)) },
        { "a hundred thousand open brackets", new string('[', 100_000) },
        { "half a character", With("\"text\":\"\\ud800\"") },
        { "half a character in open JSON", With("\"value\":{\"verb\":\"\\udc00\"}") },
        { "a character and a half", With("\"text\":\"\\ud83d\\ude00\\ud83d\"") },
        { "a name that is half a character", With("\"\\ud83dx\":1") },
        { "text that is a number", With("\"text\":1") },
        { "conversation that is a list", With("\"conversation\":[]") },
        { "members that are an object", With("\"membersAdded\":{}") },
        { "members that are texts", With("\"membersAdded\":[\"29:1\"]") },
        { "no conversation", "{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"http://localhost\"}" },
    };

    [Theory]
    [MemberData(nameof(NotActivities))]
    public async Task What_is_no_activity_is_a_bad_request(string what, string body) =>
        Assert.Equal((what, 400, ""), (what, (int)(await bot.PostAsync(body)).Status, ""));

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(With("\"value\":{\"a\":\"X\"}"))];
        body[Array.LastIndexOf(body, (byte)'X')] = 0xff;
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");

        Assert.Equal(400, (int)(await bot.Client.PostAsync("/api/messages", content, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("\"timestamp\":\"yesterday\"")]
    [InlineData("\"timestamp\":5")]
    [InlineData("\"timestamp\":{\"a\":1}")]
    [InlineData("\"text\":null,\"entities\":null,\"channelData\":null,\"value\":null,\"from\":null,\"membersAdded\":[null]")]
    [InlineData("\"somethingNew\":{\"deep\":[1,2,{}]}")]
    [InlineData("\"text\":\"\\ud83d\\ude00 \\\\ud800 \\\" \\n\"")]
    [InlineData("\"value\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    public async Task What_may_be_odd_is_let_pass(string more) => Assert.Equal(200, (int)(await bot.PostAsync(With(more))).Status);

    public static TheoryData<string, string> Bombs => new()
    {
        { "a hundred thousand numbers", With("\"value\":[1" + string.Concat(Enumerable.Repeat(",1", 100_000)) + "]") },
        { "fifteen thousand properties", With("\"value\":{" + string.Join(',', Enumerable.Range(0, 15_000).Select(number => $"\"k{number}\":1")) + "}") },
        { "two thousand mentions of the bot", With("\"recipient\":{\"id\":\"28:us\"},\"text\":\"" + new string('y', 50_000) + "\",\"entities\":["
            + string.Join(',', Enumerable.Range(0, 2000).Select(number => $"{{\"type\":\"mention\",\"text\":\"x{number}\",\"mentioned\":{{\"id\":\"28:us\"}}}}")) + "]") },
        { "a quarter of a megabyte of text", With("\"text\":\"" + new string(' ', 250_000) + "x\"") },
        { "forty thousand escaped characters", With("\"text\":\"" + string.Concat(Enumerable.Repeat("\\u00e9", 40_000)) + "\"") },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task The_largest_activities_are_read_in_no_time(string what, string body)
    {
        var started = Stopwatch.GetTimestamp();

        Assert.Equal((what, 200), (what, (int)(await bot.PostAsync(body)).Status));

        // Reading takes milliseconds; the rest is for a machine that is busy with something else
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("Message")]
    [InlineData("somethingNew")]
    public async Task Unknown_types_are_ignored_with_200(string type)
    {
        var activity = JsonNode.Parse(Valid())!;
        activity["type"] = type;
        activity.AsObject().Remove("conversation");
        Assert.Equal((HttpStatusCode.OK, ""), await bot.PostAsync(activity.ToJsonString()));
    }

    internal static string Valid() => With("\"text\":\"hello\"");

    internal static string With(string more) =>
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"http://localhost:1/\",\"conversation\":{\"id\":\"a:1\"}," + more + "}";

    private async Task<int> PostChunkedAsync(string body)
    {
        var length = Encoding.UTF8.GetByteCount(body);
        var answer = await RawAsync($"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{length:x}\r\n{body}\r\n0\r\n\r\n");
        return int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<string> RawAsync(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, bot.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        var answer = new byte[1024];
        var read = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);
        return Encoding.Latin1.GetString(answer, 0, read);
    }
}
