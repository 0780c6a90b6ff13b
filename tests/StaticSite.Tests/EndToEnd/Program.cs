using StaticSite.Cli;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The program as a user calls it. The console is shared: only tests of the collection "console" may run it.</summary>
internal static class Program
{
    /// <summary>Runs a command; both streams are returned together.</summary>
    public static (int Code, string Text) Run(params string[] arguments)
    {
        TextWriter output = Console.Out;
        TextWriter error = Console.Error;
        using StringWriter text = new();
        try
        {
            Console.SetOut(text);
            Console.SetError(text);
            return (CommandLine.Run(arguments), text.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
