using System.CommandLine;

var root = new RootCommand("Watches news feeds for new statements by officials on NATO membership.");
return await root.Parse(args).InvokeAsync();
