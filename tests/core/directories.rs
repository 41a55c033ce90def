//! Directories: the shapes that exports have, what is wrong with them, and how little a hostile one may cost.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use stricture::assignments::{Directory, DirectoryBuilder, DirectoryError, DirectoryWarning};
use stricture_tests::{compare, count, root};

type Read = Result<(Directory, Vec<DirectoryWarning>), DirectoryError>;

fn read(path: &Path) -> Read {
    let mut files = vec![path.to_owned()];
    if path.is_dir() {
        files = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
    }
    let mut builder = DirectoryBuilder::new();
    for file in files {
        let bytes = fs::read(&file).unwrap();
        match file.extension().unwrap().to_str().unwrap() {
            "json" => builder.scim(bytes.as_slice())?,
            _ => builder.csv(bytes.as_slice())?,
        }
    }
    builder.finish()
}

fn scim(text: &str) -> Read {
    let mut builder = DirectoryBuilder::new();
    builder.scim(text.as_bytes())?;
    builder.finish()
}

/// Everybody with their groups, or what is wrong.
fn told(read: &Read) -> String {
    let (directory, warnings) = match read {
        Ok(read) => read,
        Err(error) => return format!("error: {error}\n"),
    };
    let mut out = String::new();
    for warning in warnings {
        let _ = writeln!(out, "warning: {warning}");
    }
    for person in directory.people() {
        let addresses: Vec<&str> = directory.addresses(person).collect();
        let active = if directory.is_active(person) { "" } else { " (not active)" };
        let _ = writeln!(out, "{}{active}", addresses.join(" = "));
        for group in directory.member_of(person) {
            let way: Vec<&str> =
                directory.way(directory.direct(person), group).iter().map(|group| directory.group(*group)).collect();
            let through = if way.is_empty() { String::new() } else { format!(", through {}", way.join(" > ")) };
            let _ = writeln!(out, "  {}{through}", directory.group(group));
        }
    }
    out
}

/// Beside each export, or folder of them, stands who is in what.
#[test]
fn directories_are_as_recorded() {
    let mut wrong = Vec::new();
    let mut paths: Vec<_> =
        fs::read_dir(root().join("fixtures/directories")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_none_or(|extension| extension != "txt"));
    paths.sort();
    count("directories", paths.len());
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap();
        wrong.extend(compare(&path.with_file_name(format!("{name}.txt")), &told(&read(&path))).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong stands on one line and says what to do.
#[test]
fn errors_are_one_line() {
    let mut seen = 0;
    for entry in fs::read_dir(root().join("fixtures/directories")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            continue;
        }
        if let Err(error) = read(&path) {
            seen += 1;
            assert!(
                !error.message.contains('\n') && !error.message.ends_with('.') && error.message.len() > 10,
                "{error:?}"
            );
        }
    }
    count("directories-refused", seen);
}

fn group(id: usize, name: &str, members: &[String]) -> String {
    let members: Vec<String> = members.iter().map(|id| format!("{{\"value\":{id:?}}}")).collect();
    format!("{{\"id\":\"g{id}\",\"displayName\":{name:?},\"members\":[{}]}}", members.join(","))
}

/// A thousand groups in a circle: whoever is in one is in all, and asking ends.
#[test]
fn a_circle_of_a_thousand_groups() {
    let mut all = vec!["{\"id\":\"u\",\"userName\":\"ana@example.com\"}".to_owned()];
    for id in 0..1000 {
        let mut members = vec![format!("g{}", (id + 1) % 1000)];
        members.extend((id == 500).then(|| "u".to_owned()));
        all.push(group(id, &format!("group {id}"), &members));
    }
    let (directory, warnings) = scim(&format!("[{}]", all.join(","))).unwrap();
    assert!(warnings.is_empty());
    let ana = directory.person("ana@example.com").unwrap().unwrap();
    assert_eq!(directory.member_of(ana).len(), 1000);
    // From group 500 up to group 501 leads the whole circle.
    let last = directory.group_named("group 501").unwrap();
    assert_eq!(directory.way(directory.direct(ana), last).len(), 999);
}

/// Names of a megabyte are kept, and errors about them stay short.
#[test]
fn long_names() {
    let long = "x".repeat(1 << 20);
    let (directory, _) =
        scim(&format!("[{{\"id\":\"u\",\"userName\":\"{long}@example.com\"}},{}]", group(1, &long, &["u".to_owned()])))
            .unwrap();
    let person = directory.person(&format!("{long}@EXAMPLE.com")).unwrap().unwrap();
    assert_eq!(directory.groups_of(person).map(str::len).collect::<Vec<_>>(), [1 << 20]);
    for broken in [
        format!("[{},{}]", group(1, &long, &[]), group(2, &long, &[])),
        format!("[{{\"id\":\"{long}\",\"userName\":\"a\"}},{{\"id\":\"{long}\",\"userName\":\"b\"}}]"),
        format!("[{{\"id\":1,\"members\":\"{long}\"}}]"),
        format!("[{{\"members\":\"{long}\"}}]"),
        format!("[{{\"displayName\":\"{long}\"}}]"),
    ] {
        let error = scim(&broken).unwrap_err().to_string();
        assert!(error.len() < 600, "{}", error.len());
    }
    let same: Vec<String> = (0..1000).map(|id| group(id, "SRE", &[])).collect();
    let error = scim(&format!("[{}]", same.join(","))).unwrap_err().to_string();
    assert!(error.starts_with("1000 groups have the name `SRE`") && error.ends_with("and 992 more"), "{error}");
    let (_, warnings) = scim(&format!("[{}]", group(1, "SRE", &[long]))).unwrap();
    assert!(warnings[0].to_string().len() < 300);
}

/// Nesting deeper than anything has a reason for is refused, not followed.
#[test]
fn deep_nesting_ends() {
    assert!(scim(&"[".repeat(1 << 20)).is_err());
    assert!(scim(&format!("{{\"x\":{}", "{\"x\":".repeat(1 << 20))).is_err());
}

/// Whatever is cut off, nothing of it counts.
#[test]
fn every_prefix_ends_well() {
    for name in
        ["list-response.json", "full-user.json", "nested.json", "letter-case.json", "table.csv", "order-and-mark.csv"]
    {
        let bytes = fs::read(root().join("fixtures/directories").join(name)).unwrap();
        for end in 0..bytes.len() {
            let mut builder = DirectoryBuilder::new();
            let read = if name.ends_with("json") { builder.scim(&bytes[..end]) } else { builder.csv(&bytes[..end]) };
            // A table may end anywhere; an export is whole or nothing, but for blanks.
            if name.ends_with("json") {
                assert!(read.is_err() || bytes[end..].iter().all(u8::is_ascii_whitespace), "{name} {end}");
            }
        }
    }
}

/// A table holds nothing that it was not told in one line, so that what has no end costs no memory.
#[test]
fn a_line_without_an_end() {
    for (start, told) in [("", "line 2: the line is too long"), ("\"", "line 2, column 1: a quote opens here")] {
        let endless = std::io::repeat(b'x');
        let start = format!("email,group\n{start}");
        let table = std::io::Read::chain(start.as_bytes(), endless);
        let error = DirectoryBuilder::new().csv(table).unwrap_err().to_string();
        assert!(error.starts_with(told), "{error}");
    }
}

/// Two people with one address cannot be asked about by it.
#[test]
fn one_address_of_two_people() {
    let (directory, _) = scim(
        r#"[{"id":"1","userName":"a@example.com","emails":[{"value":"team@example.com"}]},{"id":"2","userName":"Team@example.com"}]"#,
    )
    .unwrap();
    assert_eq!(directory.person("TEAM@example.com").unwrap_err().count, 2);
    assert_eq!(directory.address(directory.person("a@example.com").unwrap().unwrap()), Some("team@example.com"));
}

/// Whoever left and came back is there twice, in either order, and the account that is in use counts.
#[test]
fn somebody_who_came_back() {
    let account = |id: usize, active: bool, group: &str| {
        format!(r#"{{"id":"{id}","userName":"Ana@example.com","active":{active},"groups":[{{"value":"{group}"}}]}}"#)
    };
    let groups = "{\"id\":\"a\",\"displayName\":\"Alumni\"},{\"id\":\"s\",\"displayName\":\"SRE\"}";
    for accounts in [[account(1, false, "a"), account(2, true, "s")], [account(1, true, "s"), account(2, false, "a")]] {
        let (directory, _) = scim(&format!("[{groups},{}]", accounts.join(","))).unwrap();
        let ana = directory.person("ana@example.com").unwrap().unwrap();
        assert!(directory.is_active(ana));
        assert_eq!(directory.groups_of(ana).collect::<Vec<_>>(), ["SRE"]);
        assert_eq!(directory.people().len(), 2);
    }
    for (first, second) in [(true, true), (false, false)] {
        let accounts = [account(1, first, "s"), account(2, second, "s"), account(3, false, "a")].join(",");
        let (directory, _) = scim(&format!("[{groups},{accounts}]")).unwrap();
        assert_eq!(directory.person("ana@example.com").unwrap_err().count, 3);
    }
}

/// What is looked up is found at once, also where a hostile directory gives everybody one address, or one person all of them.
#[test]
fn looking_up_takes_no_time() {
    const MANY: usize = 60_000;
    let mut table = String::from("email,group\n");
    for number in 0..MANY {
        let _ = writeln!(table, "{number}@example.com,Group {number}");
    }
    let mut builder = DirectoryBuilder::new();
    builder.csv(table.as_bytes()).unwrap();
    let (directory, _) = builder.finish().unwrap();
    for number in 0..MANY {
        let person = directory.person(&format!("{number}@EXAMPLE.com")).unwrap().unwrap();
        assert_eq!(person.index(), number);
        assert_eq!(directory.group_named(&format!("GROUP {number}")).unwrap().index(), number);
    }
    let all: Vec<String> = (0..MANY).map(|id| format!("{{\"id\":\"{id}\",\"userName\":\"a@example.com\"}}")).collect();
    let (directory, _) = scim(&format!("[{}]", all.join(","))).unwrap();
    for _ in 0..MANY {
        assert_eq!(directory.person("A@example.com").unwrap_err().count, MANY);
    }
    let all: Vec<String> = (0..MANY).map(|number| format!("{{\"value\":\"{number}@example.com\"}}")).collect();
    let (directory, _) = scim(&format!("[{{\"userName\":\"1@EXAMPLE.com\",\"emails\":[{}]}}]", all.join(","))).unwrap();
    assert_eq!(directory.addresses(directory.person("7@example.com").unwrap().unwrap()).count(), MANY);
}

/// People and groups by number: who names which members, groups among them.
fn company() -> impl Strategy<Value = (usize, Vec<Vec<usize>>)> {
    (1_usize..8, 1_usize..8).prop_flat_map(|(people, groups)| {
        let members = prop::collection::vec(0..people + groups, 0..6);
        (Just(people), prop::collection::vec(members, groups))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in fields, a table in which they are quoted says it.
    #[test]
    fn quoted_fields_are_read_back(rows in prop::collection::vec(("[a-z]{1,3}", "[a-c\", é'\\\\]{0,6}", "[a\", \r\n]{0,6}"), 0..6), end in "\r|\n|\r\n") {
        let field = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let mut table = format!("note,email,group{end}");
        let mut expected: Vec<(String, Vec<String>)> = Vec::new();
        for (email, group, note) in &rows {
            let email = format!("{email}@example.com");
            table.push_str(&format!("{},{},{}{end}", field(note), field(&email), field(group)));
            let group = group.trim();
            let same = expected.iter().position(|(known, _)| *known == email);
            let at = same.unwrap_or_else(|| {
                expected.push((email, Vec::new()));
                expected.len() - 1
            });
            expected[at].1.extend((!group.is_empty()).then(|| group.to_owned()));
        }
        let mut builder = DirectoryBuilder::new();
        builder.csv(table.as_bytes()).unwrap();
        let (directory, _) = builder.finish().unwrap();
        prop_assert_eq!(directory.people().len(), expected.len());
        for (person, (email, groups)) in directory.people().zip(&mut expected) {
            groups.sort();
            groups.dedup();
            let mut found: Vec<&str> = directory.groups_of(person).collect();
            found.sort_unstable();
            prop_assert_eq!(directory.address(person), Some(email.as_str()));
            prop_assert_eq!(found, groups.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }

    /// Memberships through groups are what following them step by step gives; the order of an export decides nothing; and the way that is
    /// told leads there.
    #[test]
    fn memberships_agree_with_a_naive_reading((people, groups) in company(), reversed: bool) {
        let name = |number: usize| if number < people { format!("u{number}") } else { format!("g{}", number - people) };
        let mut all: Vec<String> = (0..people).map(|n| format!("{{\"id\":\"u{n}\",\"userName\":\"u{n}@example.com\"}}")).collect();
        all.extend(groups.iter().enumerate().map(|(n, members)| {
            group(n, &format!("group {n}"), &members.iter().map(|member| name(*member)).collect::<Vec<_>>())
        }));
        if reversed {
            all.reverse();
        }
        let (directory, _) = scim(&format!("[{}]", all.join(","))).unwrap();
        for person in 0..people {
            let mut within = vec![person];
            while let Some(next) = groups.iter().enumerate().find_map(|(n, members)| {
                let inside = members.iter().any(|member| within.contains(member));
                (inside && !within.contains(&(people + n))).then_some(people + n)
            }) {
                within.push(next);
            }
            let mut expected: Vec<String> = within[1..].iter().map(|group| format!("group {}", group - people)).collect();
            expected.sort();
            let id = directory.person(&format!("U{person}@example.com")).unwrap().unwrap();
            let mut found: Vec<&str> = directory.groups_of(id).collect();
            found.sort_unstable();
            prop_assert_eq!(&found, &expected);
            for group in directory.member_of(id) {
                let mut way = directory.way(directory.direct(id), group);
                way.push(group);
                prop_assert!(directory.direct(id).any(|direct| direct == way[0]));
                for pair in way.windows(2) {
                    prop_assert!(directory.within(pair[0]).contains(&pair[1]));
                }
            }
        }
    }
}
