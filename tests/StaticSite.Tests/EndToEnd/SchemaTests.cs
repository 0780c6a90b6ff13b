using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using StaticSite.Cli;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>schema</c>: what editors know is what the reader knows.</summary>
[Collection("console")]
public class SchemaTests
{
    private static readonly Lazy<Dictionary<string, JsonNode>> Microsite = new(() => Schemas(Repository.Root));

    [Fact]
    public void Every_file_of_the_microsite_is_valid_by_its_schema()
    {
        Dictionary<string, JsonSchema> schemas = Microsite.Value.ToDictionary(schema => schema.Key, schema => JsonSchema.FromText(schema.Value.ToJsonString()));
        string root = Repository.Root;
        int files = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, "input"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(root, "theme", "i18n"))).Order(StringComparer.Ordinal))
        {
            string below = Path.GetRelativePath(root, file).Replace('\\', '/');
            string? name = below.EndsWith("README.md", StringComparison.Ordinal) ? null
                : below.StartsWith("input/articles/", StringComparison.Ordinal) ? "article"
                : below.EndsWith(".md", StringComparison.Ordinal) ? "page"
                : !below.EndsWith(".yml", StringComparison.Ordinal) ? null
                : below.StartsWith("theme/", StringComparison.Ordinal) ? "strings"
                : below.StartsWith("input/assets/", StringComparison.Ordinal) ? "picture"
                : Path.GetFileNameWithoutExtension(below);
            if (name is null) continue;
            EvaluationResults results = schemas[name].Evaluate(JsonSerializer.SerializeToElement(Read(file)), new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(results.IsValid, $"{below}: {string.Join("; ", (results.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation} {string.Join(", ", detail.Errors!.Values)}"))}");
            files++;
        }
        Assert.True(files > 50, "the microsite has more files than that");
    }

    [Theory]
    [InlineData("article", "input/articles/a.md", "---\nnothing: x\n---\n", "")]
    [InlineData("article", "input/articles/a.md", "---\nimage: {nothing: x}\n---\n", "image")]
    [InlineData("article", "input/articles/a.md", "---\nsources: [{nothing: x}]\n---\n", "sources.items")]
    [InlineData("article", "input/articles/a.md", "---\ncorrections: [{nothing: x}]\n---\n", "corrections.items")]
    [InlineData("page", "input/pages/p.md", "---\nnothing: x\n---\n", "")]
    [InlineData("site", "input/site.yml", "nothing: x\nlanguages: [en]\n", "")]
    [InlineData("site", "input/site.yml", "languages: [en]\nfeeds: {nothing: x}\n", "feeds")]
    [InlineData("site", "input/site.yml", "languages: [en]\nhosting: {nothing: x}\n", "hosting")]
    [InlineData("site", "input/site.yml", "languages: [en]\nhosting: {policy: {nothing: x}}\n", "hosting.policy")]
    [InlineData("site", "input/site.yml", "languages: [en]\norganization: {nothing: x}\n", "organization")]
    [InlineData("site", "input/site.yml", "languages: [en]\nsearch: {nothing: x}\n", "search")]
    [InlineData("site", "input/site.yml", "languages: [en]\nbudget: {nothing: x}\n", "budget")]
    [InlineData("site", "input/site.yml", "languages: [en]\nimages: {nothing: x}\n", "images")]
    [InlineData("site", "input/site.yml", "languages: [en]\nsocial_cards: {nothing: x}\n", "social_cards")]
    [InlineData("site", "input/site.yml", "languages: [en]\noffline: {nothing: x}\n", "offline.anyOf")]
    [InlineData("site", "input/site.yml", "languages: [en]\nguide: {nothing: x}\n", "guide")]
    [InlineData("site", "input/site.yml", "languages: [en]\nmanifest: {nothing: x}\n", "manifest")]
    [InlineData("site", "input/site.yml", "languages: [en]\nfreshness: {nothing: x}\n", "freshness")]
    [InlineData("site", "input/site.yml", "languages: [en]\nglossary: {nothing: x}\n", "glossary")]
    [InlineData("site", "input/site.yml", "languages: [en]\nfigures: {nothing: x}\n", "figures")]
    [InlineData("site", "input/site.yml", "languages: [en]\nfigures: {charts: {a: {nothing: x}}}\n", "figures.charts.*")]
    [InlineData("tags", "input/data/tags.yml", "a: {nothing: x}\n", "*")]
    [InlineData("figures", "input/data/figures.yml", "a: {nothing: x}\n", "*")]
    [InlineData("figures", "input/data/figures.yml", "a: {label: x, unit: x, value: 1, as_of: 2025, claimant: x, reporter: x, url: \"https://example.org/\", review_by: 2030-01-01, history: [{nothing: x}]}\n", "*.history.items")]
    [InlineData("contacts", "input/data/contacts.yml", "a: {nothing: x}\n", "*")]
    [InlineData("events", "input/data/events.yml", "a: {nothing: x}\n", "*")]
    [InlineData("events", "input/data/events.yml", "a: {source: {nothing: x}}\n", "*.source")]
    [InlineData("glossary", "input/data/glossary.yml", "a: {en: {nothing: x}, az: {term: x, definition: x}}\n", "*.en")]
    [InlineData("redirects", "input/data/redirects.yml", "/a/: {nothing: x, status: 410}\n", "*.anyOf")]
    public void A_schema_has_the_keys_that_the_reader_knows_and_requires_those_it_misses(string name, string file, string text, string place)
    {
        using TestSite site = new TestSite { Bootstrapper = CompleteSite.Create() }.WithEditorialStrings();
        JsonNode schema = At(Schemas(Root(site))[name], place);
        Diagnostic[] found = [.. site.Write(file, text).Build().Diagnostics.Where(item => item.Span.File == file)];
        Diagnostic unknown = Assert.Single(found, item => item.Code == "SS1010" && item.Arguments[0] == "nothing");
        string[] keys = [.. schema["properties"]!.AsObject().Select(property => property.Key)];
        Assert.Equal(unknown.Arguments[1].Split(", ").Distinct().Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        string[] required = [.. (schema["required"]?.AsArray() ?? []).Select(key => key!.GetValue<string>())];
        string[] missed = [.. found.Where(item => item.Code == "SS1011" && keys.Contains(item.Arguments[0])).Select(item => item.Arguments[0]).Distinct()];
        // The settings give the languages, without which nothing else is read; they are not missed.
        Assert.Equal(missed.Order(StringComparer.Ordinal), required.Where(key => place.Length > 0 || !text.Contains(key + ":", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_of_the_file_beside_a_picture_has_the_keys_that_its_reader_knows()
    {
        using TestSite site = new TestSite { Bootstrapper = CompleteSite.Create() }.WithEditorialStrings().Article("a", body: "![A field](../assets/a.svg)\n");
        site.Write("input/assets/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>").Write("input/assets/a.svg.yml", "nothing: x\n");
        JsonNode schema = Schemas(Root(site))["picture"];
        Diagnostic[] found = [.. site.Build().Diagnostics.Where(item => item.Span.File == "input/assets/a.svg.yml")];
        Assert.Equal(Assert.Single(found, item => item.Code == "SS1010").Arguments[1].Split(", ").Order(StringComparer.Ordinal), schema["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.Equal(found.Where(item => item.Code == "SS1011").Select(item => item.Arguments[0]).Order(StringComparer.Ordinal), schema["required"]!.AsArray().Select(key => key!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_of_strings_has_those_that_layouts_and_code_ask_for()
    {
        using TestSite site = new TestSite { Bootstrapper = CompleteSite.Create() }.WithEditorialStrings();
        JsonNode schema = Schemas(Root(site))["strings"];
        // Every string that a build misses in an empty file is required, and one that it does not know is refused.
        string[] missed = [.. site.Write("theme/i18n/az.yml", "nothing: x\n").Build().Diagnostics.Where(item => item.Code == "SS3050" && item.Arguments[1] == "theme/i18n/az.yml").Select(item => item.Arguments[0]).Distinct()];
        Assert.Contains("archive.year", missed);
        foreach (string key in missed)
        {
            JsonNode group = schema;
            foreach (string part in key.Split('.'))
            {
                Assert.Contains(part, group["required"]!.AsArray().Select(name => name!.GetValue<string>()));
                group = group["properties"]![part]!;
            }
            Assert.Equal(["one", "other"], group["anyOf"]![1]!["properties"]!.AsObject().Select(form => form.Key).Where(form => form is "one" or "other"));
        }
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal("English: Tags", At(schema, "tags.title")["description"]!.GetValue<string>());
        Assert.False(JsonSchema.FromText(schema.ToJsonString()).Evaluate(JsonSerializer.SerializeToElement(Read(Path.Combine(Root(site), "theme/i18n/az.yml")))).IsValid);
    }

    [Fact]
    public void Words_bounds_and_ids_are_completed()
    {
        using TestSite site = new TestSite().WithEditorialStrings();
        Dictionary<string, JsonNode> schemas = Schemas(Root(site));
        Assert.Equal("""["demining","karabakh"]""", At(schemas["article"], "tags.anyOf")["items"]!["enum"]!.ToJsonString());
        Assert.Equal("""["title","description","published","tags"]""", schemas["article"]["required"]!.ToJsonString());
        Assert.Equal("""["done","pending"]""", At(schemas["page"], "native_review")["enum"]!.ToJsonString());
        Assert.Equal("""["301",301]""", Ordered(At(At(schemas["redirects"], "*.anyOf"), "status")["enum"]!.AsArray().Take(2)));
        Assert.Equal((1, 500), (At(schemas["site"], "page_size")["minimum"]!.GetValue<int>(), At(schemas["site"], "page_size")["maximum"]!.GetValue<int>()));
        Assert.Equal("boolean", At(schemas["article"], "draft")["type"]!.GetValue<string>());
        Assert.Equal("""["en","az"]""", At(schemas["site"], "title.anyOf")["required"]!.ToJsonString());
        JsonNode figures = At(Microsite.Value["site"], "figures.charts.*.figures.anyOf")["items"]!["enum"]!;
        Assert.Contains("casualties-killed", figures.AsArray().Select(id => id!.GetValue<string>()));
    }

    [Fact]
    public void Every_key_says_what_it_is()
    {
        List<string> silent = [];
        foreach ((string name, JsonNode schema) in Microsite.Value) Silent(schema, name, silent);
        Assert.Empty(silent);
    }

    [Fact]
    public void The_command_writes_the_schemas_and_begins_the_settings_of_the_editor()
    {
        using TestSite site = new TestSite().WithEditorialStrings();
        (int code, string text) = Program.Run("schema", "--root", Root(site));
        Assert.Equal((0, $"{Path.Combine(Root(site), ".vscode/schemas")}: 11 schemas written.\n.vscode/settings.json: written\n"), (code, text));
        string settings = File.ReadAllText(Path.Combine(Root(site), ".vscode/settings.json"));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, ".vscode/settings.json")), settings);
        foreach ((string path, JsonNode? _) in JsonNode.Parse(settings)!["yaml.schemas"]!.AsObject()) Assert.True(File.Exists(Path.Combine(Root(site), path)), path);
        site.Write(".vscode/settings.json", "{}\n");
        Assert.Contains(".vscode/settings.json stays as it is; to use the schemas, put into it:\n{\n  \"yaml.schemas\": {\n", Program.Run("schema", "--root", Root(site)).Text, StringComparison.Ordinal);
        Assert.Equal("{}\n", File.ReadAllText(Path.Combine(Root(site), ".vscode/settings.json")));
    }

    [Fact]
    public void New_files_name_their_schema_where_there_is_one()
    {
        using TestSite site = new TestSite().WithEditorialStrings();
        Program.Run("schema", "--root", Root(site));
        (int code, string text) = Program.Run("new", "article", "A", "--description", "D", "--tags", "karabakh", "--date", "2026-05-01", "--root", Root(site));
        Assert.True(code == 0, text);
        Assert.StartsWith("---\n# yaml-language-server: $schema=../../.vscode/schemas/article.schema.json\ntitle: A\n", File.ReadAllText(Path.Combine(Root(site), "input/articles/2026-05-01-a.md")), StringComparison.Ordinal);
    }

    private static string Root(TestSite site) => Path.GetDirectoryName(site.Output)!;

    private static string Ordered(IEnumerable<JsonNode?> values) => "[" + string.Join(',', values.Select(value => value!.ToJsonString()).Order(StringComparer.Ordinal)) + "]";

    private static Dictionary<string, JsonNode> Schemas(string root)
    {
        DiagnosticBag bag = new();
        StaticSite.Pipelines.BuildContext? site = CommandLine.Inspect(root, bag);
        if (site is null) Assert.Fail(string.Join('\n', bag.ToSortedList().Select(item => item.Format())));
        return SchemaCommand.Of(site).ToDictionary(schema => schema.Subject.Name, schema => JsonNode.Parse(schema.Bytes)!);
    }

    // A place in a schema: a key, a star for any key, items of a list, anyOf for the last of the choices.
    private static JsonNode At(JsonNode schema, string place)
    {
        foreach (string part in place.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            schema = part switch { "*" => schema["additionalProperties"]!, "items" => schema["items"]!, "anyOf" => schema["anyOf"]!.AsArray()[^1]!, _ => schema["properties"]![part]! };
        }
        return schema;
    }

    private static void Silent(JsonNode schema, string path, List<string> silent)
    {
        foreach (JsonNode? choice in schema["anyOf"]?.AsArray() ?? []) Silent(choice!, path, silent);
        if (schema["items"] is { } items) Silent(items, path, silent);
        if (schema["additionalProperties"] is JsonObject any) Silent(any, path + ".*", silent);
        foreach ((string key, JsonNode? value) in schema["properties"]?.AsObject() ?? [])
        {
            // Codes of languages speak for themselves.
            if (value!["description"] is null && key.Length > 2) silent.Add($"{path}.{key}");
            Silent(value, $"{path}.{key}", silent);
        }
    }

    // A file as an editor reads it: YAML's core schema tells numbers and truth from texts.
    private static JsonNode? Read(string file)
    {
        SourceText source = SourceText.Load(file, file, new DiagnosticBag())!;
        FrontMatterSplit split = file.EndsWith(".md", StringComparison.Ordinal) ? FrontMatter.Split(source, new DiagnosticBag())! : new FrontMatterSplit(0, source.Text.Length, source.Text.Length);
        return Json(YamlReader.Read(source, split.YamlStart, split.YamlLength, new DiagnosticBag())!);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Plain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { Plain: true } number when long.TryParse(number.Value, out long whole) => JsonValue.Create(whole),
        YamlScalar text => JsonValue.Create(text.Value),
        _ => null,
    };
}
