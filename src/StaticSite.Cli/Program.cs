StaticSite.Cli.FreshMemory.Use();
return StaticSite.Cli.CommandLine.RunTo(new(Console.Out), args);
