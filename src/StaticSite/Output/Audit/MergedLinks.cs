using System.Buffers;
using System.Net;
using System.Text;

namespace StaticSite.Output.Audit;

/// <summary>The addresses of all sheets with everything that is known of their use, by one row of numbers.</summary>
/// <param name="addresses">The addresses to which those of others are added; those that no file uses by itself are among them.</param>
/// <param name="uses">Their uses by the same numbers.</param>
internal sealed class MergedLinks(AddressTable addresses, ChunkedList<LinkUse> uses)
{
    // An entity, or a space around an address, one of Unicode's included.
    private static readonly SearchValues<byte> Decoded = SearchValues.Create([(byte)'&', .. Enumerable.Range(0, 33).Select(b => (byte)b), .. Enumerable.Range(128, 128).Select(b => (byte)b)]);

    /// <summary>The addresses by their numbers.</summary>
    public AddressTable Addresses => addresses;

    /// <summary>Their uses by the same numbers.</summary>
    public ChunkedList<LinkUse> Uses => uses;

    /// <summary>Takes over what is known of some addresses: each use is counted once, however often it is asked for.</summary>
    /// <param name="others">The addresses.</param>
    /// <param name="theirs">Their uses, of which none is left.</param>
    public void Take(AddressTable others, ChunkedList<LinkUse> theirs)
    {
        for (int i = 0; i < theirs.Count; i++)
        {
            ref LinkUse use = ref theirs[i];
            int number = addresses.Add(others[i], out bool isNew);
            if (isNew) uses.Add(use);
            else if (use.Count > 0) uses[number] = uses[number].And(use);
            if (use.Count > 0) use = use with { Count = 0, FromOther = false };
        }
    }

    /// <summary>Gives web addresses on other hosts, in the order of their bytes. Places within one document are one address.</summary>
    /// <param name="begin">Takes how many there are, and how many letters they and the names of their first files have.</param>
    /// <param name="take">Takes each.</param>
    public void External(Action<int, int> begin, ExternalAddress take)
    {
        // Most stand in pages as they are; there may be several for each page of a large site.
        Dictionary<int, byte[]> decoded = [];
        List<int> numbers = [];
        for (int i = 0; i < uses.Count; i++)
        {
            if (uses[i].Count == 0 || uses[i].Target != LinkTarget.External) continue;
            if (addresses[i].IndexOfAny(Decoded) >= 0) decoded[i] = Encoding.UTF8.GetBytes(Address(addresses.Text(i)));
            numbers.Add(i);
        }
        numbers.Sort((a, b) => Url(a).SequenceCompareTo(Url(b)) is not 0 and int order ? order : string.CompareOrdinal(uses[a].FirstPage, uses[b].FirstPage));
        (int all, int letters) = (0, 0);
        for (int i = 0; i < numbers.Count; i++)
        {
            if (i > 0 && Url(numbers[i]).SequenceEqual(Url(numbers[i - 1]))) continue;
            all++;
            letters += Url(numbers[i]).Length + uses[numbers[i]].FirstPage.Length;
        }
        begin(all, letters);
        for (int i = 0, next; i < numbers.Count; i = next)
        {
            ReadOnlySpan<byte> url = Url(numbers[i]);
            int count = 0;
            for (next = i; next < numbers.Count && Url(numbers[next]).SequenceEqual(url); next++) count += uses[numbers[next]].Count;
            take(url, count, uses[numbers[i]].FirstPage);
        }

        // Browsers leave out tabs and line breaks wherever they stand (URL Standard, basic URL parser).
        static string Address(string written) => string.Concat(WebUtility.HtmlDecode(written).Trim().Split('\t', '\n', '\r'));

        ReadOnlySpan<byte> Url(int number)
        {
            ReadOnlySpan<byte> url = decoded.TryGetValue(number, out byte[]? bytes) ? bytes : addresses[number];
            return url.IndexOf((byte)'#') is >= 0 and int hash ? url[..hash] : url;
        }
    }
}

/// <summary>Takes a web address on another host.</summary>
/// <param name="url">The address as a browser would ask for it, without a fragment, in UTF-8.</param>
/// <param name="count">How many files use it.</param>
/// <param name="firstPage">The first of them, by ordinal order of output paths.</param>
internal delegate void ExternalAddress(ReadOnlySpan<byte> url, int count, string firstPage);
