StaticSite.Cli.FreshMemory.Use();
return StaticSite.Cli.CommandLine.Run(args);
