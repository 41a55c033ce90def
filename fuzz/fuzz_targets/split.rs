//! Any text: splitting it ends, gives the same twice, with words and spans within the script, and agrees with the client's grammar.
#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use stricture::rules::shell::Splitter;
use stricture_tests::shell_reference::Reference;

thread_local! {
    static USED: RefCell<(Splitter, Reference)> = RefCell::new((Splitter::new(), Reference::new()));
}

fuzz_target!(|script: &str| {
    USED.with_borrow_mut(|(used, reference)| {
        let ours = words(used, script);
        assert_eq!(ours, words(&mut Splitter::new(), script));
        assert_eq!(ours, reference.split(script), "{}", reference.tree(script));
    });
});

fn words(splitter: &mut Splitter, script: &str) -> Option<Vec<Vec<String>>> {
    let plain = match splitter.split(script) {
        Ok(plain) => plain,
        Err(opaque) => {
            assert!(script.is_char_boundary(opaque.at));
            return None;
        }
    };
    let mut end = 0;
    let mut commands = Vec::new();
    for command in plain.commands() {
        assert!(command.span().start() >= end && script.get(command.span().range()).is_some());
        end = command.span().end();
        assert!(command.len() > 0);
        commands.push(command.words().map(str::to_owned).collect());
    }
    Some(commands)
}
