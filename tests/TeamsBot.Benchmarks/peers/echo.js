// The echo bot of Microsoft's SDK for JavaScript, on bare Node: node echo.js <port>, run where botbuilder is installed.
const http = require("node:http");
const { createRequire } = require("node:module");
const sdk = createRequire(`${process.cwd()}/`)("botbuilder");

const adapter = new sdk.CloudAdapter(new sdk.ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => console.error(error);
const bot = new sdk.ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(sdk.MessageFactory.text(`Echo: ${context.activity.text}`));
  await next();
});

http
  .createServer((req, res) => {
    const parts = [];
    req.on("data", (part) => parts.push(part));
    req.on("end", () => {
      req.body = JSON.parse(Buffer.concat(parts));
      // What the SDK expects of a web framework's response
      res.status = (code) => ((res.statusCode = code), res);
      res.header = (name, value) => (res.setHeader(name, value), res);
      res.send = (body) => (res.end(body === undefined ? undefined : JSON.stringify(body)), res);
      adapter.process(req, res, (context) => bot.run(context)).catch((error) => {
        console.error(error);
        res.statusCode = 500;
        res.end();
      });
    });
  })
  .listen(Number(process.argv[2]), "127.0.0.1");
