//! Exports in SCIM 2.0 (RFC 7643, RFC 7644): users and groups, alone or in lists, in any number of pages.

mod entries;

use std::fmt;
use std::io::{BufReader, Read};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::builder::{AffectedGroup, DirectoryBuilder, Form, Resource};
use super::error::DirectoryError;
use entries::Entries;

/// How much of an export is read at once.
const AT_ONCE: usize = 1 << 16;

impl DirectoryBuilder {
    /// Reads an export: a list response, a user, a group, an array of these, or several of these one after the other. The
    /// builder keeps only names and memberships.
    ///
    /// # Errors
    /// Returns the problem with its line and column. The builder may then hold a part of the export, so do not use it any
    /// more.
    ///
    /// ```
    /// use stricture::assignments::DirectoryBuilder;
    ///
    /// let export = r#"{"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2, "Resources": [
    ///   {"id": "u1", "userName": "ana", "emails": [{"value": "ana@example.com", "primary": true}]},
    ///   {"id": "g1", "displayName": "SRE", "members": [{"value": "u1"}]}
    /// ]}"#;
    /// let mut builder = DirectoryBuilder::new();
    /// builder.scim(export.as_bytes()).unwrap();
    /// let (directory, _) = builder.finish().unwrap();
    /// let ana = directory.person("ana@example.com").unwrap().expect("she is there");
    /// assert_eq!(directory.groups_of(ana).collect::<Vec<_>>(), ["SRE"]);
    /// ```
    pub fn scim(&mut self, mut export: impl Read) -> Result<(), DirectoryError> {
        self.is_read_as(Form::Export)?;
        // A byte order mark is nothing that JSON allows, and something that exports have.
        let mut first = [0; 3];
        let mut read = 0;
        while let Some(rest) = first.get_mut(read..).filter(|rest| !rest.is_empty()) {
            match export.read(rest) {
                Ok(0) => break,
                Ok(more) => read += more,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(DirectoryError::whole(error.to_string())),
            }
        }
        let first = first.get(..read).unwrap_or_default();
        let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first);
        // Read byte by byte, a chain asks at each of them which of its two links is on.
        let export = BufReader::with_capacity(AT_ONCE, first.chain(export));
        let mut json = serde_json::Deserializer::from_reader(export);
        let mut documents = 0;
        loop {
            match json.end() {
                Ok(()) if documents > 0 => return Ok(()),
                Ok(()) => return Err(DirectoryError::whole("the export is empty")),
                // Something follows; if it is no JSON, reading it tells.
                Err(_) => Any(self).deserialize(&mut json)?,
            }
            documents += 1;
        }
    }
}

/// A list response, a resource, or an array of them.
struct Any<'b>(&'b mut DirectoryBuilder);

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SCIM list response, user or group, or an array of them")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while elements.next_element_seed(Any(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<(), A::Error> {
        object(self.0, entries).map(|_| ())
    }
}

/// The resources of a list response: how many there are of which kind.
struct Resources<'b>(&'b mut DirectoryBuilder);

#[derive(Default)]
struct Counted {
    users: u64,
    groups: u64,
}

impl<'de> DeserializeSeed<'de> for Resources<'_> {
    type Value = Counted;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Counted, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Resources<'_> {
    type Value = Counted;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of users and groups")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Counted, A::Error> {
        let mut counted = Counted::default();
        while let Some(kind) = elements.next_element_seed(One(self.0))? {
            match kind {
                Some(AffectedGroup::User) => counted.users += 1,
                Some(AffectedGroup::Group) => counted.groups += 1,
                None => {}
            }
        }
        Ok(counted)
    }
}

/// One resource.
struct One<'b>(&'b mut DirectoryBuilder);

impl<'de> DeserializeSeed<'de> for One<'_> {
    type Value = Option<AffectedGroup>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<AffectedGroup>, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for One<'_> {
    type Value = Option<AffectedGroup>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a user or a group")
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Option<AffectedGroup>, A::Error> {
        object(self.0, entries)
    }
}

/// Reads a list response or a resource: which of them it is shows only on the way.
fn object<'de, A: MapAccess<'de>>(
    builder: &mut DirectoryBuilder,
    mut entries: A,
) -> Result<Option<AffectedGroup>, A::Error> {
    let mut resource = Resource::default();
    let (mut total, mut listed) = (None, None);
    while let Some(name) = entries.next_key_seed(Name)? {
        match name {
            Attribute::Resources => listed = Some(entries.next_value_seed(Resources(builder))?),
            Attribute::TotalResults => total = entries.next_value::<Option<u64>>()?,
            Attribute::Id => resource.id = entries.next_value()?,
            Attribute::UserName => resource.user_name = entries.next_value()?,
            Attribute::DisplayName => resource.display_name = entries.next_value()?,
            Attribute::Active => resource.inactive = entries.next_value::<Option<bool>>()? == Some(false),
            Attribute::Schemas => {
                let all: Vec<String> = entries.next_value()?;
                resource.kind = resource.kind.or(all.iter().find_map(|schema| kind(schema)));
            }
            Attribute::Meta => {
                let told: Option<Meta> = entries.next_value()?;
                resource.kind = resource.kind.or(told.and_then(|meta| kind(&meta.resource_type?)));
            }
            Attribute::Emails => {
                let emails = &mut resource.emails;
                entries.next_value_seed(Entries(&mut |value, main| emails.push((value.to_owned(), main)), None))?;
            }
            Attribute::Groups => {
                entries.next_value_seed(Entries(&mut |value, _| builder.is_in(value), Some("a group")))?;
            }
            Attribute::Members => {
                entries.next_value_seed(Entries(&mut |value, _| builder.has(value), Some("a member")))?;
            }
            Attribute::Other => {
                entries.next_value::<IgnoredAny>()?;
            }
        }
    }
    if let Some(counted) = listed {
        builder.page(counted.users, counted.groups, total);
        return Ok(None);
    }
    if total == Some(0) {
        // An empty list may leave its resources out.
        return Ok(None);
    }
    builder.add(&resource).map(Some).map_err(A::Error::custom)
}

fn kind(name: &str) -> Option<AffectedGroup> {
    let last = name.rsplit(':').next().unwrap_or(name);
    if last.eq_ignore_ascii_case("User") {
        Some(AffectedGroup::User)
    } else if last.eq_ignore_ascii_case("Group") {
        Some(AffectedGroup::Group)
    } else {
        None
    }
}

/// What is read of `meta`.
#[derive(serde::Deserialize)]
struct Meta {
    #[serde(rename = "resourceType", alias = "resourcetype", alias = "ResourceType")]
    resource_type: Option<String>,
}

/// The attributes that are read.
enum Attribute {
    Resources,
    TotalResults,
    Id,
    UserName,
    DisplayName,
    Active,
    Schemas,
    Meta,
    Emails,
    Groups,
    Members,
    Other,
}

/// The name of an attribute, letter case ignored.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Attribute;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Attribute, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Attribute;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of an attribute")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Attribute, E> {
        let known = [
            ("resources", Attribute::Resources),
            ("totalresults", Attribute::TotalResults),
            ("id", Attribute::Id),
            ("username", Attribute::UserName),
            ("displayname", Attribute::DisplayName),
            ("active", Attribute::Active),
            ("schemas", Attribute::Schemas),
            ("meta", Attribute::Meta),
            ("emails", Attribute::Emails),
            ("groups", Attribute::Groups),
            ("members", Attribute::Members),
        ];
        let found = known.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
        Ok(found.map_or(Attribute::Other, |(_, attribute)| attribute))
    }
}
