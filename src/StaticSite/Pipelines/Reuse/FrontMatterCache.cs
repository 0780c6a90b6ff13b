using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Files;
using StaticSite.Reading;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// The front matter of pages as YAML nodes, by the hash of its text, so that an unchanged file is neither opened nor parsed. A file that only grows:
/// each entry stands for itself behind its own hash, and one that is damaged counts as none.
/// </summary>
internal sealed class FrontMatterCache : IDisposable
{
    private const int ChunkSize = 256 * 1024;
    // Before what is known of a file stands a checksum (XXH128).
    private const int SumLength = 16;
    private static readonly byte[] Magic = SHA256.HashData(Encoding.UTF8.GetBytes($"front matter 3 {typeof(YamlDotNet.Core.Parser).Assembly.FullName} {typeof(YamlReader).Assembly.ManifestModule.ModuleVersionId}"));
    private readonly string _path;
    private readonly IReadOnlyDictionary<string, InputStamp> _stamps;
    private readonly byte[] _bytes = [];
    private readonly Dictionary<UInt128, (int Start, int Length)> _places = [];
    private readonly Lock _lock = new();
    private readonly RecordWriter _chunk = new();
    // One a thread: a writer begins with more room than an entry needs.
    private readonly ThreadLocal<RecordWriter> _entries = new(() => new RecordWriter());
    private FileStream? _stream;
    private long _used;
    private bool _isOff;

    /// <summary>Looks for what earlier builds left.</summary>
    /// <param name="folder">The folder of the cache.</param>
    /// <param name="stamps">What is known of the input's files.</param>
    public FrontMatterCache(string folder, IReadOnlyDictionary<string, InputStamp> stamps)
    {
        _path = Path.Combine(folder, "front-matter");
        _stamps = stamps;
        try
        {
            if (File.Exists(_path)) _bytes = FileBytes.ReadWhole(_path);
            if (!_bytes.AsSpan().StartsWith(Magic)) _bytes = [];
            else _places.EnsureCapacity(stamps.Count);
            Index();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _isOff = true;
        }
    }

    /// <summary>The front matter of a file, when it is known without a look at the file: its parts, and its text when somebody asks for that.</summary>
    public (SourceText Source, FrontMatterSplit Split)? Find(InputFile file)
    {
        if (!_stamps.TryGetValue(file.DisplayPath, out InputStamp stamp) || stamp.Head == default || !_places.TryGetValue(stamp.Head, out (int Start, int Length) place)) return null;
        ReadOnlySpan<byte> entry = _bytes.AsSpan(place.Start, place.Length);
        RecordReader reader = new(entry);
        try
        {
            if (reader.Hash() != XxHash128.HashToUInt128(entry[SumLength..])) return null;
            int start = (int)reader.Number();
            int length = (int)reader.Number();
            int body = (int)reader.Number();
            return (new SourceText(file, stamp.Head, YamlNodes.Read(ref reader, file)), new FrontMatterSplit(start, length, body));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps the front matter of a file that was read without an error. Safe to call from any thread.</summary>
    public void Add(SourceText source, FrontMatterSplit split, UInt128 head)
    {
        if (_isOff || source.FrontMatter is not { } node) return;
        if (_places.TryGetValue(head, out (int Start, int Length) place))
        {
            Interlocked.Add(ref _used, place.Length);
            return;
        }
        RecordWriter writer = _entries.Value!;
        writer.Clear();
        writer.Number(split.YamlStart);
        writer.Number(split.YamlLength);
        writer.Number(split.BodyStart);
        YamlNodes.Write(node, writer);
        UInt128 check = XxHash128.HashToUInt128(writer.Written);
        lock (_lock)
        {
            _chunk.Hash(head);
            _chunk.Number(SumLength + writer.Written.Length);
            _chunk.Hash(check);
            _chunk.Raw(writer.Written);
            if (_chunk.Written.Length > ChunkSize) Flush();
        }
    }

    /// <summary>Writes what is still to be written.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            Flush();
            _stream?.Dispose();
            _entries.Dispose();
            // Most of it is of texts that are no more: the next build begins anew.
            if (_stream is not null || _bytes.Length < 4 * _used + ChunkSize) return;
            try
            {
                File.Delete(_path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It is only larger than it need be.
            }
        }
    }

    private void Index()
    {
        RecordReader reader = new(_bytes.AsSpan(Math.Min(_bytes.Length, Magic.Length)));
        try
        {
            while (!reader.IsAtEnd)
            {
                UInt128 head = reader.Hash();
                int length = reader.Bytes().Length;
                if (length > SumLength) _places[head] = (Magic.Length + reader.Position - length, length);
            }
        }
        catch (FormatException)
        {
            // The last entry was cut off; what comes behind it is of no use either, and so the file is begun anew.
            _places.Clear();
        }
    }

    private void Flush()
    {
        if (_isOff || _chunk.Written.Length == 0) return;
        try
        {
            if (_stream is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
                bool isNew = _places.Count == 0;
                _stream = new FileStream(_path, isNew ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.Read, 1);
                if (isNew) _stream.Write(Magic);
            }
            _stream.Write(_chunk.Written);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _isOff = true;
        }
        _chunk.Clear();
    }
}
