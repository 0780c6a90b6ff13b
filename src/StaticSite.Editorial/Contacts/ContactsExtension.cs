using StaticSite.Extensions;

namespace StaticSite.Editorial.Contacts;

/// <summary>Phone numbers from <c>input/data/contacts.yml</c> and nowhere else.</summary>
public sealed class ContactsExtension : SiteExtension
{
}
