using System.Collections.Frozen;
using System.Text;

namespace StaticSite.Output;

/// <summary>
/// Tells text that is not in Unicode normalization form C. The run time cannot say so without its globalization data,
/// so the composing pairs and the characters with a canonical replacement (Unicode 14.0.0, basic plane) are listed here.
/// Not looked for: marks in another than the canonical order.
/// </summary>
internal static class ComposedForm
{
    /// <summary>A mark, then every character it composes with.</summary>
    private static readonly string[] Compositions =
    [
        "\u0300AEINOUWYaeinouwy\u00A8\u00C2\u00CA\u00D4\u00DC\u00E2\u00EA\u00F4\u00FC\u0102\u0103\u0112\u0113\u014C\u014D\u01A0\u01A1\u01AF\u01B0\u0391\u0395\u0397\u0399\u039F\u03A5\u03A9\u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9\u03CA\u03CB\u0415\u0418\u0435\u0438\u1F00\u1F01\u1F08\u1F09\u1F10\u1F11\u1F18\u1F19\u1F20\u1F21\u1F28\u1F29\u1F30\u1F31\u1F38\u1F39\u1F40\u1F41\u1F48\u1F49\u1F50\u1F51\u1F59\u1F60\u1F61\u1F68\u1F69\u1FBF\u1FFE",
        "\u0301ACEGIKLMNOPRSUWYZacegiklmnoprsuwyz\u00A8\u00C2\u00C5\u00C6\u00C7\u00CA\u00CF\u00D4\u00D5\u00D8\u00DC\u00E2\u00E5\u00E6\u00E7\u00EA\u00EF\u00F4\u00F5\u00F8\u00FC\u0102\u0103\u0112\u0113\u014C\u014D\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u0391\u0395\u0397\u0399\u039F\u03A5\u03A9\u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9\u03CA\u03CB\u03D2\u0413\u041A\u0433\u043A\u1F00\u1F01\u1F08\u1F09\u1F10\u1F11\u1F18\u1F19\u1F20\u1F21\u1F28\u1F29\u1F30\u1F31\u1F38\u1F39\u1F40\u1F41\u1F48\u1F49\u1F50\u1F51\u1F59\u1F60\u1F61\u1F68\u1F69\u1FBF\u1FFE",
        "\u0302ACEGHIJOSUWYZaceghijosuwyz\u1EA0\u1EA1\u1EB8\u1EB9\u1ECC\u1ECD",
        "\u0303AEINOUVYaeinouvy\u00C2\u00CA\u00D4\u00E2\u00EA\u00F4\u0102\u0103\u01A0\u01A1\u01AF\u01B0",
        "\u0304AEGIOUYaegiouy\u00C4\u00C6\u00D5\u00D6\u00DC\u00E4\u00E6\u00F5\u00F6\u00FC\u01EA\u01EB\u0226\u0227\u022E\u022F\u0391\u0399\u03A5\u03B1\u03B9\u03C5\u0418\u0423\u0438\u0443\u1E36\u1E37\u1E5A\u1E5B",
        "\u0306AEGIOUaegiou\u0228\u0229\u0391\u0399\u03A5\u03B1\u03B9\u03C5\u0410\u0415\u0416\u0418\u0423\u0430\u0435\u0436\u0438\u0443\u1EA0\u1EA1",
        "\u0307ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyz\u015A\u015B\u0160\u0161\u017F\u1E62\u1E63",
        "\u0308AEHIOUWXYaehiotuwxy\u00D5\u00F5\u016A\u016B\u0399\u03A5\u03B9\u03C5\u03D2\u0406\u0410\u0415\u0416\u0417\u0418\u041E\u0423\u0427\u042B\u042D\u0430\u0435\u0436\u0437\u0438\u043E\u0443\u0447\u044B\u044D\u0456\u04D8\u04D9\u04E8\u04E9",
        "\u0309AEIOUYaeiouy\u00C2\u00CA\u00D4\u00E2\u00EA\u00F4\u0102\u0103\u01A0\u01A1\u01AF\u01B0",
        "\u030AAUauwy",
        "\u030BOUou\u0423\u0443",
        "\u030CACDEGHIKLNORSTUZacdeghijklnorstuz\u00DC\u00FC\u01B7\u0292",
        "\u030FAEIORUaeioru\u0474\u0475",
        "\u0311AEIORUaeioru",
        "\u0313\u0391\u0395\u0397\u0399\u039F\u03A9\u03B1\u03B5\u03B7\u03B9\u03BF\u03C1\u03C5\u03C9",
        "\u0314\u0391\u0395\u0397\u0399\u039F\u03A1\u03A5\u03A9\u03B1\u03B5\u03B7\u03B9\u03BF\u03C1\u03C5\u03C9",
        "\u031BOUou",
        "\u0323ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyz\u01A0\u01A1\u01AF\u01B0",
        "\u0324Uu",
        "\u0325Aa",
        "\u0326STst",
        "\u0327CDEGHKLNRSTcdeghklnrst",
        "\u0328AEIOUaeiou",
        "\u032DDELNTUdelntu",
        "\u032EHh",
        "\u0330EIUeiu",
        "\u0331BDKLNRTZbdhklnrtz",
        "\u0338<=>\u2190\u2192\u2194\u21D0\u21D2\u21D4\u2203\u2208\u220B\u2223\u2225\u223C\u2243\u2245\u2248\u224D\u2261\u2264\u2265\u2272\u2273\u2276\u2277\u227A\u227B\u227C\u227D\u2282\u2283\u2286\u2287\u2291\u2292\u22A2\u22A8\u22A9\u22AB\u22B2\u22B3\u22B4\u22B5",
        "\u0342\u00A8\u03B1\u03B7\u03B9\u03C5\u03C9\u03CA\u03CB\u1F00\u1F01\u1F08\u1F09\u1F20\u1F21\u1F28\u1F29\u1F30\u1F31\u1F38\u1F39\u1F50\u1F51\u1F59\u1F60\u1F61\u1F68\u1F69\u1FBF\u1FFE",
        "\u0345\u0391\u0397\u03A9\u03AC\u03AE\u03B1\u03B7\u03C9\u03CE\u1F00\u1F01\u1F02\u1F03\u1F04\u1F05\u1F06\u1F07\u1F08\u1F09\u1F0A\u1F0B\u1F0C\u1F0D\u1F0E\u1F0F\u1F20\u1F21\u1F22\u1F23\u1F24\u1F25\u1F26\u1F27\u1F28\u1F29\u1F2A\u1F2B\u1F2C\u1F2D\u1F2E\u1F2F\u1F60\u1F61\u1F62\u1F63\u1F64\u1F65\u1F66\u1F67\u1F68\u1F69\u1F6A\u1F6B\u1F6C\u1F6D\u1F6E\u1F6F\u1F70\u1F74\u1F7C\u1FB6\u1FC6\u1FF6",
        "\u0653\u0627",
        "\u0654\u0627\u0648\u064A\u06C1\u06D2\u06D5",
        "\u0655\u0627",
        "\u093C\u0928\u0930\u0933",
        "\u09BE\u09C7",
        "\u09D7\u09C7",
        "\u0B3E\u0B47",
        "\u0B56\u0B47",
        "\u0B57\u0B47",
        "\u0BBE\u0BC6\u0BC7",
        "\u0BD7\u0B92\u0BC6",
        "\u0C56\u0C46",
        "\u0CC2\u0CC6",
        "\u0CD5\u0CBF\u0CC6\u0CCA",
        "\u0CD6\u0CC6",
        "\u0D3E\u0D46\u0D47",
        "\u0D57\u0D46",
        "\u0DCA\u0DD9\u0DDC",
        "\u0DCF\u0DD9",
        "\u0DDF\u0DD9",
        "\u102E\u1025",
        "\u1B35\u1B05\u1B07\u1B09\u1B0B\u1B0D\u1B11\u1B3A\u1B3C\u1B3E\u1B3F\u1B42",
        "\u3099\u3046\u304B\u304D\u304F\u3051\u3053\u3055\u3057\u3059\u305B\u305D\u305F\u3061\u3064\u3066\u3068\u306F\u3072\u3075\u3078\u307B\u309D\u30A6\u30AB\u30AD\u30AF\u30B1\u30B3\u30B5\u30B7\u30B9\u30BB\u30BD\u30BF\u30C1\u30C4\u30C6\u30C8\u30CF\u30D2\u30D5\u30D8\u30DB\u30EF\u30F0\u30F1\u30F2\u30FD",
        "\u309A\u306F\u3072\u3075\u3078\u307B\u30CF\u30D2\u30D5\u30D8\u30DB",
    ];

    /// <summary>First and last character of every range that form C replaces.</summary>
    private const string Replaced =
        "\u0340\u0341\u0343\u0344\u0374\u0374\u037E\u037E\u0387\u0387\u0958\u095F\u09DC\u09DD\u09DF\u09DF" +
        "\u0A33\u0A33\u0A36\u0A36\u0A59\u0A5B\u0A5E\u0A5E\u0B5C\u0B5D\u0F43\u0F43\u0F4D\u0F4D\u0F52\u0F52" +
        "\u0F57\u0F57\u0F5C\u0F5C\u0F69\u0F69\u0F73\u0F73\u0F75\u0F76\u0F78\u0F78\u0F81\u0F81\u0F93\u0F93" +
        "\u0F9D\u0F9D\u0FA2\u0FA2\u0FA7\u0FA7\u0FAC\u0FAC\u0FB9\u0FB9\u1F71\u1F71\u1F73\u1F73\u1F75\u1F75" +
        "\u1F77\u1F77\u1F79\u1F79\u1F7B\u1F7B\u1F7D\u1F7D\u1FBB\u1FBB\u1FBE\u1FBE\u1FC9\u1FC9\u1FCB\u1FCB" +
        "\u1FD3\u1FD3\u1FDB\u1FDB\u1FE3\u1FE3\u1FEB\u1FEB\u1FEE\u1FEF\u1FF9\u1FF9\u1FFB\u1FFB\u1FFD\u1FFD" +
        "\u2000\u2001\u2126\u2126\u212A\u212B\u2329\u232A\u2ADC\u2ADC\uF900\uFA0D\uFA10\uFA10\uFA12\uFA12" +
        "\uFA15\uFA1E\uFA20\uFA20\uFA22\uFA22\uFA25\uFA26\uFA2A\uFA6D\uFA70\uFAD9\uFB1D\uFB1D\uFB1F\uFB1F" +
        "\uFB2A\uFB36\uFB38\uFB3C\uFB3E\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46\uFB4E";

    private static readonly FrozenSet<int> Pairs = BuildPairs();

    /// <summary>Whether the text is in form C, as far as this table tells.</summary>
    public static bool Holds(string text)
    {
        if (Ascii.IsValid(text)) return true;
        char last = '\0';
        foreach (char c in text)
        {
            if (c >= 0x80 && (Pairs.Contains((c << 16) | last) || ComposesHangul(last, c) || IsReplaced(c))) return false;
            last = c;
        }
        return true;
    }

    private static bool ComposesHangul(char last, char c) =>
        (last is >= '\u1100' and <= '\u1112' && c is >= '\u1161' and <= '\u1175')
        || (last is >= '\uAC00' and <= '\uD7A3' && (last - 0xAC00) % 28 == 0 && c is >= '\u11A8' and <= '\u11C2');

    private static bool IsReplaced(char c)
    {
        for (int i = 0; i < Replaced.Length; i += 2)
        {
            if (c < Replaced[i]) return false;
            if (c <= Replaced[i + 1]) return true;
        }
        return false;
    }

    private static FrozenSet<int> BuildPairs()
    {
        HashSet<int> pairs = [];
        foreach (string row in Compositions)
        {
            for (int i = 1; i < row.Length; i++) pairs.Add((row[0] << 16) | row[i]);
        }
        return pairs.ToFrozenSet();
    }
}
