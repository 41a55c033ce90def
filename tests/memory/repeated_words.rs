//! What a word costs that one list repeats: findings that repeat are one finding.

use stricture::{Document, Linter};

#[test]
fn a_word_that_is_repeated_is_reported_once() {
    let most = |count: usize| {
        let words = vec!["\"a b\""; count].join(", ");
        let text =
            format!("rules.prefix_rules = [{{ pattern = [{{ any_of = [{words}] }}], decision = \"prompt\" }}]\n");
        let length = u64::try_from(text.len()).expect("a short text");
        let mut findings = 0;
        let info =
            allocation_counter::measure(|| findings = Linter::new().lint(&Document::parse(text)).findings().len());
        assert!(findings < 10, "{findings} findings");
        info.bytes_max / length
    };
    // For each byte of the text: the trees of the parser and ours, and what the fix of all of them edits.
    let each = [most(2_000), most(8_000)];
    assert!(each.iter().all(|bytes| *bytes < 120), "{each:?} bytes for each of the text");
}
