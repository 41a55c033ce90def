//! Characters that look like ASCII ones.

/// The ASCII character that `c` looks like, if it is another one.
///
/// The table is taken from Unicode's list of confusable characters, for the scripts in which words are written that pass for English ones.
/// A test compares it with that list.
pub(super) fn look_alike(c: char) -> Option<char> {
    let code = u32::from(c);
    // These ranges lie in the order of ASCII, letters in thirteen styles one after the other.
    let ascii = match c {
        '\u{ff01}'..='\u{ff5e}' => code - 0xfee0,
        '\u{1d400}'..='\u{1d6a3}' => {
            let letter = (code - 0x1d400) % 52;
            if letter < 26 { 0x41 + letter } else { 0x61 + letter - 26 }
        }
        '\u{1d7ce}'..='\u{1d7ff}' => 0x30 + (code - 0x1d7ce) % 10,
        // Nothing is looked up in long texts of other scripts.
        _ if c.is_ascii() || matches!(c, '\u{3001}'..='\u{a4cf}' | '\u{abc0}'..) => return None,
        _ => return LOOK_ALIKES.iter().find(|(_, others)| others.contains(c)).map(|(ascii, _)| *ascii),
    };
    char::from_u32(ascii)
}

/// Whether `c` is an ASCII character in another style: as wide as a Chinese one, or as mathematicians write it.
pub(super) fn is_styled(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{1d400}'..='\u{1d7ff}')
}

/// Each ASCII character with the others that look like it.
static LOOK_ALIKES: &[(char, &str)] = &[
    (
        ' ',
        "\u{a0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{202f}\u{205f}\u{3000}",
    ),
    ('\'', "\u{2018}\u{2019}\u{201b}\u{2032}"),
    ('"', "\u{201c}\u{201d}\u{201f}\u{2033}"),
    ('*', "\u{204e}\u{2217}"),
    // The last two are wider, and what word processors make of two hyphens.
    ('-', "\u{2010}\u{2011}\u{2012}\u{2013}\u{2043}\u{2212}\u{2014}\u{2015}"),
    ('.', "\u{2024}"),
    ('/', "\u{2044}\u{2215}\u{29f8}"),
    (':', "\u{2236}\u{a789}"),
    ('=', "\u{2e40}\u{a78a}"),
    ('\\', "\u{2216}\u{29f5}\u{29f9}"),
    ('~', "\u{223c}\u{2053}"),
    ('2', "\u{1a7}\u{3e8}\u{10c7}\u{1cb7}\u{a644}\u{a75a}"),
    ('3', "\u{1b7}\u{21c}\u{417}\u{4e0}\u{545}\u{1c95}\u{2c9c}\u{2cc4}\u{2ccc}\u{a76a}\u{a7ab}"),
    ('4', "\u{13ce}\u{ab9e}"),
    ('5', "\u{1bc}"),
    ('6', "\u{3ec}\u{431}\u{13ee}\u{2cd2}\u{2cd3}\u{2cdc}\u{abbe}"),
    ('7', "\u{1c84}"),
    ('8', "\u{222}\u{223}"),
    ('9', "\u{2cca}\u{2ccb}\u{a76e}\u{a76f}"),
    ('A', "\u{391}\u{410}\u{13aa}\u{a4ee}"),
    ('B', "\u{392}\u{412}\u{13f4}\u{212c}\u{2c82}\u{a4d0}\u{a7b4}"),
    ('C', "\u{3f9}\u{421}\u{13df}\u{2102}\u{212d}\u{216d}\u{2ca4}\u{a4da}"),
    ('D', "\u{13a0}\u{2145}\u{216e}\u{a4d3}"),
    ('E', "\u{395}\u{415}\u{13ac}\u{2130}\u{a4f0}"),
    ('F', "\u{3dc}\u{2131}\u{a4dd}\u{a798}"),
    ('G', "\u{50c}\u{13c0}\u{13f3}\u{a4d6}"),
    ('H', "\u{397}\u{41d}\u{13bb}\u{210b}\u{210c}\u{210d}\u{2c8e}\u{a4e7}"),
    ('I', "\u{196}\u{399}\u{406}\u{4c0}\u{2110}\u{2111}\u{2160}\u{2c92}\u{a7ae}"),
    ('J', "\u{37f}\u{408}\u{13ab}\u{a4d9}\u{a7b2}"),
    ('K', "\u{39a}\u{41a}\u{13e6}\u{212a}\u{2c94}\u{a4d7}"),
    ('L', "\u{13de}\u{2112}\u{216c}\u{2cd0}\u{a4e1}"),
    ('M', "\u{39c}\u{3fa}\u{41c}\u{13b7}\u{2133}\u{216f}\u{2c98}\u{a4df}"),
    ('N', "\u{39d}\u{2115}\u{2c9a}\u{a4e0}"),
    ('O', "\u{39f}\u{41e}\u{555}\u{1cbf}\u{2c9e}\u{a4f3}"),
    ('P', "\u{3a1}\u{420}\u{13e2}\u{2119}\u{2ca2}\u{2cce}\u{a4d1}"),
    ('Q', "\u{51a}\u{211a}"),
    ('R', "\u{1a6}\u{24c}\u{13a1}\u{13d2}\u{211b}\u{211c}\u{211d}\u{a4e3}"),
    ('S', "\u{405}\u{54f}\u{10bd}\u{10fd}\u{13d5}\u{13da}\u{1cbd}\u{a4e2}"),
    ('T', "\u{3a4}\u{422}\u{13a2}\u{2ca6}\u{a4d4}"),
    ('U', "\u{54d}\u{a4f4}"),
    ('V', "\u{474}\u{13d9}\u{2164}\u{a4e6}"),
    ('W', "\u{51c}\u{13b3}\u{13d4}\u{a4ea}"),
    ('X', "\u{3a7}\u{425}\u{2169}\u{2cac}\u{a4eb}\u{a7b3}"),
    ('Y', "\u{3a5}\u{3d2}\u{423}\u{4ae}\u{13a9}\u{13bd}\u{2ca8}\u{a4ec}"),
    ('Z', "\u{396}\u{10cd}\u{13c3}\u{2124}\u{2128}\u{2c6b}\u{2c8c}\u{a4dc}"),
    ('a', "\u{251}\u{3b1}\u{430}\u{ab64}"),
    ('b', "\u{184}\u{42c}\u{13cf}"),
    ('c', "\u{3f2}\u{441}\u{1c83}\u{1d04}\u{217d}\u{2ca5}\u{abaf}"),
    ('d', "\u{501}\u{13e7}\u{2146}\u{217e}\u{a4d2}"),
    ('e', "\u{435}\u{4bd}\u{212f}\u{2147}\u{ab32}"),
    ('f', "\u{17f}\u{192}\u{284}\u{584}\u{1e9d}\u{a799}\u{ab35}"),
    ('g', "\u{18d}\u{261}\u{581}\u{1d83}\u{210a}"),
    ('h', "\u{4ba}\u{4bb}\u{570}\u{10b9}\u{13c2}\u{210e}"),
    ('i', "\u{131}\u{269}\u{26a}\u{3b9}\u{456}\u{582}\u{13a5}\u{1fbe}\u{2139}\u{2148}\u{2170}\u{2c93}\u{a647}\u{ab75}"),
    ('j', "\u{237}\u{3f3}\u{458}\u{575}\u{2149}"),
    ('l', "\u{1c0}\u{4cf}\u{2113}\u{217c}\u{a4f2}\u{a781}\u{a7fe}"),
    ('m', "\u{560}\u{217f}"),
    ('n', "\u{578}\u{57c}"),
    ('o', "\u{3bf}\u{3c3}\u{3ed}\u{43e}\u{585}\u{10ff}\u{1c82}\u{1d0f}\u{1d11}\u{2134}\u{2c9f}\u{ab3d}"),
    ('p', "\u{1bf}\u{3c1}\u{3f1}\u{3f8}\u{440}\u{2ca3}\u{2ccf}"),
    ('q', "\u{51b}\u{563}\u{566}"),
    ('r', "\u{433}\u{1d26}\u{2c85}\u{ab47}\u{ab48}\u{ab81}"),
    ('s', "\u{1bd}\u{455}\u{a731}\u{abaa}"),
    ('u', "\u{28b}\u{3c5}\u{57d}\u{1d1c}\u{a79f}\u{ab4e}\u{ab52}"),
    ('v', "\u{3bd}\u{475}\u{1d20}\u{2174}\u{aba9}"),
    ('w', "\u{26f}\u{448}\u{461}\u{51d}\u{561}\u{1d21}\u{2cbd}\u{a7fa}\u{ab83}\u{aba4}"),
    ('x', "\u{445}\u{2179}"),
    ('y', "\u{263}\u{28f}\u{3b3}\u{443}\u{4af}\u{10e7}\u{1d8c}\u{1eff}\u{213d}\u{2ca9}\u{ab5a}"),
    ('z', "\u{1d22}\u{2c6c}\u{2c8d}\u{2d2d}\u{ab93}"),
];

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_script::{Script, UnicodeScript as _};
    use unicode_security::confusable_detection::skeleton;

    use super::*;

    fn skeleton_of(c: char) -> String {
        skeleton(&c.to_string()).collect()
    }

    #[test]
    fn the_table_is_that_of_unicode() {
        let compatible = |c: char| c.to_string().nfkc().collect::<String>();
        let mut known = 0;
        for c in ('\u{80}'..='\u{ffff}').chain('\u{1d400}'..='\u{1d7ff}') {
            let Some(ascii) = look_alike(c) else { continue };
            known += 1;
            // Some styles have holes, as their letters were there before.
            let hole = is_styled(c) && skeleton_of(c) == c.to_string() && compatible(c) == c.to_string();
            let dash = ascii == '-' && matches!(c, '\u{2014}' | '\u{2015}');
            assert!(
                skeleton_of(c) == skeleton_of(ascii) || compatible(c) == ascii.to_string() || hole || dash,
                "U+{:04X} for {ascii}",
                u32::from(c)
            );
        }
        assert!(known > 1_000, "{known}");
    }

    #[test]
    fn no_letter_of_these_scripts_is_missing() {
        use Script::{Armenian, Cherokee, Coptic, Cyrillic, Georgian, Greek, Latin, Lisu};
        let ascii = || ('0'..='9').chain('A'..='Z').chain('a'..='z');
        let skeletons: Vec<String> = ascii().map(skeleton_of).collect();
        let mut letters = 0;
        // Letters such as those of Icelandic, which look like themselves, lie below.
        for c in ('\u{100}'..='\u{ffff}').filter(|c| c.is_alphanumeric()) {
            let listed =
                matches!(c.script(), Latin | Greek | Cyrillic | Armenian | Cherokee | Coptic | Lisu | Georgian);
            if listed && skeletons.contains(&skeleton_of(c)) {
                letters += 1;
                assert!(look_alike(c).is_some(), "U+{:04X}", u32::from(c));
            }
        }
        assert!(letters > 250, "{letters}");
    }
}
