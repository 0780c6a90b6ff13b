// The commands join when the engine they call is compiled (see Waiting in the project file).
Console.Error.WriteLine("static-site: the engine cannot build a site yet");
return 2;
