using System.CommandLine;
using System.Text;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>cms</c>: forms in the browser for who writes no files, by Decap CMS. They are no part of a site until somebody puts them somewhere.</summary>
internal static class CmsCommand
{
    private static readonly string[] Backends = ["github", "gitlab", "test-repo"];

    public static Command Create(Messages messages)
    {
        Argument<string> folderArgument = new("folder") { Description = messages.Text(CmsTexts.Folder) };
        folderArgument.CompletionSources.Add(FolderCompletion.Folders);
        Option<string> backendOption = new("--backend") { Description = messages.Text(CmsTexts.Backend), DefaultValueFactory = _ => Backends[0], HelpName = string.Join('|', Backends) };
        backendOption.AcceptOnlyFromAmong(Backends);
        Option<string?> repositoryOption = NewCommand.One("--repo", messages.Text(CmsTexts.Repository), messages.Text(ValueTexts.Name));
        Option<string> branchOption = new("--branch") { Description = messages.Text(CmsTexts.Branch), DefaultValueFactory = _ => "main", HelpName = messages.Text(ValueTexts.Name) };
        Command command = new("cms", messages.Text(CmsTexts.Command));
        command.Arguments.Add(folderArgument);
        foreach (Option option in (Option[])[backendOption, repositoryOption, branchOption]) command.Options.Add(option);
        return NewCommand.Reading(command, messages, (result, site) =>
        {
            string backend = result.GetValue(backendOption)!;
            string? repository = result.GetValue(repositoryOption);
            if (repository is null && backend != "test-repo") return CommandLine.Refuse(messages.Text(CmsTexts.NoRepository));
            return Write(Path.GetFullPath(result.GetValue(folderArgument)!), site, backend, repository, result.GetValue(branchOption)!, messages);
        });
    }

    private static int Write(string folder, BuildContext site, string backend, string? repository, string branch, Messages messages)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, "index.html"), Encoding.UTF8.GetBytes(Page(backend)));
            File.WriteAllBytes(Path.Combine(folder, "config.yml"), Encoding.UTF8.GetBytes(DecapConfig.Write(site, backend, repository, branch)));
            Console.WriteLine(messages.Text(CmsTexts.Written, folder));
            return CommandLine.BuiltCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(messages.Text(CmsTexts.NotWritten, e.Message));
            return CommandLine.ErrorsCode;
        }
    }

    // The page says itself what it may load: Decap from beside it, and nothing of others but the interface of the repository's host.
    private static string Page(string backend)
    {
        string host = backend switch { "github" => " https://api.github.com https://www.githubstatus.com", "gitlab" => " https://gitlab.com", _ => "" };
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; font-src 'self' data:; connect-src 'self' data: blob:{host}; object-src 'none'; base-uri 'none'">
            <title>Editing</title>
            </head>
            <body>
            <script src="decap-cms.js"></script>
            </body>
            </html>

            """;
    }
}
