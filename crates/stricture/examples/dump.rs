fn main() {
    let out = std::env::args().nth(1).unwrap();
    for file in std::env::args().skip(2) {
        let before = stricture::Document::from_bytes(std::fs::read(&file).unwrap());
        for (name, most) in [("safe", stricture::Safety::Safe), ("all", stricture::Safety::Unsafe)] {
            let r = stricture::repair(before.clone(), most);
            if r.document().text() != before.text() {
                let base = std::path::Path::new(&file).file_stem().unwrap().to_string_lossy().into_owned();
                std::fs::write(format!("{out}/{base}.{name}.toml"), r.document().text()).unwrap();
                let lints: Vec<String> = r.applied().iter().map(|a| format!("{}: {}", a.lint, a.title)).collect();
                println!(
                    "{file}\t{name}\t{:?}\t{:?}\t{}",
                    stricture::lint(&before).verdict(),
                    r.report().verdict(),
                    lints.join("; ")
                );
            }
        }
    }
}
