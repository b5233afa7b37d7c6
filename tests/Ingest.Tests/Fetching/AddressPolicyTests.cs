using System.Net;
using Ingest.Fetching;

namespace Ingest.Tests.Fetching;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.9.9.9", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)] // the range ends at 172.31
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)] // carrier-grade NAT
    [InlineData("169.254.169.254", false)] // where clouds keep secrets
    [InlineData("168.63.129.16", false)] // Azure's host service
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)] // IPv4 in IPv6
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::127.0.0.1", false)] // the deprecated form
    [InlineData("64:ff9b::7f00:1", false)] // through NAT64
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:7f00:1::", false)] // through 6to4
    [InlineData("2001::1", false)] // Teredo
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)] // AWS's metadata in IPv6
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_addresses_of_the_public_internet_are_public(string address, bool isPublic)
    {
        Assert.Equal(isPublic, AddressPolicy.IsPublic(IPAddress.Parse(address)));
    }
}
