namespace StaticSite.Cli;

/// <summary>What <c>--help</c> writes in the place of a value.</summary>
internal static class ValueTexts
{
    public static readonly ProgramText Folder = new("value.folder", "folder");
    public static readonly ProgramText File = new("value.file", "file");
    public static readonly ProgramText Files = new("value.files", "files");
    public static readonly ProgramText Text = new("value.text", "text");
    public static readonly ProgramText Title = new("value.title", "title");
    public static readonly ProgramText Url = new("value.url", "url");
    public static readonly ProgramText Number = new("value.number", "number");
    public static readonly ProgramText Day = new("value.day", "day");
    public static readonly ProgramText Time = new("value.time", "time");
    public static readonly ProgramText Id = new("value.id", "id");
    public static readonly ProgramText Ids = new("value.ids", "ids");
    public static readonly ProgramText Code = new("value.code", "code");
    public static readonly ProgramText Codes = new("value.codes", "codes");
    public static readonly ProgramText Name = new("value.name", "name");
    public static readonly ProgramText Word = new("value.word", "word");
    public static readonly ProgramText Service = new("value.service", "service");
    public static readonly ProgramText Target = new("value.target", "target");
    public static readonly ProgramText Shell = new("value.shell", "shell");
}
