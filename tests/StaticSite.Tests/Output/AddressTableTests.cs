using System.Text;
using StaticSite.Output.Audit;

namespace StaticSite.Tests.Output;

public sealed class AddressTableTests
{
    // A piece of the table has 64 KiB.
    private const int Piece = 1 << 16;

    [Fact]
    public void Addresses_keep_their_numbers_and_their_bytes_however_many_and_long_they_are()
    {
        string[] addresses = [new string('a', Piece), "", "/", "/b/", new string('c', 3 * Piece + 1), new string('d', Piece - 10), "/shorter-than-what-is-left/", .. Enumerable.Range(0, 5000).Select(i => $"/articles/page-{i}/"), "/ə/"];
        AddressTable table = new();
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < addresses.Length; i++)
            {
                Assert.Equal((i, round == 0), (table.Add(Encoding.UTF8.GetBytes(addresses[i]), out bool isNew), isNew));
                Assert.Equal(addresses[i], table.Text(i));
            }
        }
        Assert.Equal(addresses.Length, table.Count);
        Assert.Equal(addresses, Enumerable.Range(0, table.Count).Select(table.Text));
    }
}
