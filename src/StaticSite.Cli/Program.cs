return StaticSite.Cli.CommandLine.Run(args);
