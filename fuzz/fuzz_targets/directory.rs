//! An export or a table of any bytes: reading it ends, and what it says of people and groups holds together.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stricture::Document;
use stricture::assignments::{Assignments, AssignedDirectory, DirectoryBuilder};

/// Rules that many names of groups match.
const ASSIGNMENTS: &str = r#"
default = "d"
rules = [
  { groups = ["sre*", "?"], policy = "a" },
  { groups = ["[a-m]*", "{x,y}*z"], policy = "b" },
  { groups = ["*"], policy = "c" },
]
"#;

fuzz_target!(|input: ([bool; 2], &[u8], &[u8])| {
    let (tables, first, second) = input;
    let mut builder = DirectoryBuilder::new();
    for (table, bytes) in tables.into_iter().zip([first, second]) {
        let read = if table { builder.csv(bytes) } else { builder.scim(bytes) };
        if let Err(error) = read {
            assert!(!error.message.is_empty());
            return;
        }
    }
    let Ok((directory, warnings)) = builder.finish() else { return };
    for warning in warnings {
        assert!(!warning.to_string().contains('\n'));
    }
    let assignments = Assignments::read(&Document::parse(ASSIGNMENTS)).expect("they are sound");
    let company = AssignedDirectory::new(&assignments, &directory);
    for group in directory.groups() {
        // Names tell groups apart.
        assert_eq!(directory.group_named(directory.group(group)), Some(group));
        assert!(directory.within(group).contains(&group));
    }
    for person in directory.people() {
        if let Some(address) = directory.address(person) {
            assert_ne!(directory.person(address), Ok(None));
        }
        let groups = directory.member_of(person);
        assert!(groups.is_sorted() && directory.direct(person).all(|group| groups.contains(&group)));
        let (all, one) = (company.resolve(person), assignments.resolve(directory.groups_of(person)));
        assert_eq!(all.policy(), one.policy());
        assert_eq!(all.chosen().map(|chosen| chosen.rule.index), company.decides(person).map(|rule| rule.index));
        for group in groups {
            let way = directory.way(directory.direct(person), group);
            assert!(way.is_empty() || directory.direct(person).any(|direct| direct == way[0]));
        }
    }
    assert_eq!(company.tally().all().people, directory.people().len());
});
