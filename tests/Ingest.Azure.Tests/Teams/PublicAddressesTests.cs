using System.Net;
using Ingest.Azure.Teams;

namespace Ingest.Azure.Tests.Teams;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)] // IPv4 in IPv6
    [InlineData("64:ff9b::808:808", true)] // 8.8.8.8 behind NAT64
    [InlineData("127.0.0.1", false)]
    [InlineData("127.9.9.9", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)] // just behind
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)] // carrier-grade NAT
    [InlineData("169.254.169.254", false)] // cloud metadata
    [InlineData("168.63.129.16", false)] // Azure's own
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::7f00:1", false)] // IPv4-compatible, deprecated
    [InlineData("64:ff9b::7f00:1", false)] // 127.0.0.1 behind NAT64
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2002:7f00:1::", false)] // 6to4 of 127.0.0.1
    public void Only_addresses_of_the_internet_are_public(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Contain(IPAddress.Parse(address)));
}
