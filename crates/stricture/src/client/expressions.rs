//! Regular expressions as the client's library reads them: their parts, and the places where they match more than they
//! name.

use regex_syntax::ast::parse::ParserBuilder;
use regex_syntax::ast::{Assertion, AssertionKind, ClassSet, ClassSetItem, RepetitionKind, RepetitionOp};

pub(crate) use regex_syntax::ast::{Ast, ErrorKind};

/// Reads an expression as the client's library does. Nothing is compiled, so it takes no longer than the text is long.
pub(crate) fn parse(expression: &str) -> Result<Ast, ErrorKind> {
    ParserBuilder::new().build().parse(expression).map_err(|error| error.kind().clone())
}

/// How an expression begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// Nothing that was not meant can stand beyond it.
    Closed,
    /// More of the same name may stand beyond it.
    Open,
    /// It says nothing by itself: what comes next decides.
    Undecided,
}

/// Whether more letters may stand before what the expression names: `example\.com` fits `badexample.com`.
pub(crate) fn is_open_before(ast: &Ast) -> bool {
    side(ast, false) == Side::Open
}

/// Whether more may stand behind what the expression names: `^example\.com` fits `example.com.bad.test`.
pub(crate) fn is_open_behind(ast: &Ast) -> bool {
    // An expression of nothing but a beginning, such as `^` or ``, fits every host and says so.
    side(ast, true) == Side::Open
}

fn side(ast: &Ast, behind: bool) -> Side {
    match ast {
        Ast::Empty(_) | Ast::Flags(_) => Side::Undecided,
        Ast::Assertion(assertion) => assertion_side(assertion, behind),
        // A dot before a name is the boundary of a label; behind a name it is only the end of the host's first part.
        Ast::Literal(literal) if literal.c == '.' && !behind => Side::Closed,
        Ast::ClassBracketed(class) if !behind && is_dot(&class.kind) => Side::Closed,
        Ast::Literal(_) => Side::Open,
        Ast::Dot(_) | Ast::ClassBracketed(_) | Ast::ClassPerl(_) | Ast::ClassUnicode(_) => {
            if behind {
                Side::Open
            } else {
                Side::Undecided
            }
        }
        Ast::Repetition(repetition) => {
            if matches!(*repetition.ast, Ast::Dot(_)) && is_endless(&repetition.op) {
                // `.*` says in so many words that anything may stand there.
                return Side::Closed;
            }
            match side(&repetition.ast, behind) {
                Side::Closed if may_be_left_out(&repetition.op) => Side::Undecided,
                side => side,
            }
        }
        Ast::Group(group) => side(&group.ast, behind),
        Ast::Alternation(alternation) => {
            let sides = || alternation.asts.iter().map(|ast| side(ast, behind));
            if sides().any(|side| side == Side::Open) {
                Side::Open
            } else if sides().all(|side| side == Side::Closed) {
                Side::Closed
            } else {
                Side::Undecided
            }
        }
        Ast::Concat(concat) => {
            let mut sides: Box<dyn Iterator<Item = &Ast>> = Box::new(concat.asts.iter());
            if behind {
                sides = Box::new(concat.asts.iter().rev());
            }
            sides.map(|ast| side(ast, behind)).find(|side| *side != Side::Undecided).unwrap_or(Side::Undecided)
        }
    }
}

fn assertion_side(assertion: &Assertion, behind: bool) -> Side {
    match assertion.kind {
        AssertionKind::StartLine | AssertionKind::StartText if !behind => Side::Closed,
        AssertionKind::EndLine | AssertionKind::EndText if behind => Side::Closed,
        // The edge of a word is no edge of a name: names hold hyphens and dots.
        _ => Side::Undecided,
    }
}

fn is_dot(class: &ClassSet) -> bool {
    matches!(class, ClassSet::Item(ClassSetItem::Literal(literal)) if literal.c == '.')
}

fn is_endless(op: &RepetitionOp) -> bool {
    use regex_syntax::ast::RepetitionRange::AtLeast;
    matches!(op.kind, RepetitionKind::ZeroOrMore | RepetitionKind::OneOrMore | RepetitionKind::Range(AtLeast(_)))
}

fn may_be_left_out(op: &RepetitionOp) -> bool {
    use regex_syntax::ast::RepetitionRange::{AtLeast, Bounded, Exactly};
    match &op.kind {
        RepetitionKind::ZeroOrOne | RepetitionKind::ZeroOrMore => true,
        RepetitionKind::OneOrMore => false,
        RepetitionKind::Range(Exactly(least) | AtLeast(least) | Bounded(least, _)) => *least == 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_stand_beyond() {
        let cases = [
            (r"^git\.example\.com$", false, false),
            (r"\Agit\.example\.com\z", false, false),
            (r"^(git|hub)\.example\.com$", false, false),
            (r"^git\.example\.com$|^hub\.example\.com$", false, false),
            (r"(?i)^git\.example\.com$", false, false),
            // Everything below a domain.
            (r"\.example\.com$", false, false),
            (r"(^|\.)example\.com$", false, false),
            (r"[a-z0-9-]+\.example\.com$", false, false),
            (r"[.]example\.com$", false, false),
            (r"^(.+\.)?example\.com$", false, false),
            // Anything, in so many words.
            (r".*", false, false),
            (r".*\.example\.com", false, true),
            (r"^git\..*", false, false),
            ("", false, false),
            ("^", false, false),
            (r"git\.example\.com", true, true),
            (r"^git\.example\.com", false, true),
            (r"example\.com$", true, false),
            (r"(.+\.)?example\.com$", true, false),
            (r"^git\.example\.com$|hub\.example\.com", true, true),
            (r"\bexample\.com\b", true, true),
            (r"^git\.example\.com(:\d+)?", false, true),
        ];
        for (expression, before, behind) in cases {
            let ast = parse(expression).unwrap();
            assert_eq!((is_open_before(&ast), is_open_behind(&ast)), (before, behind), "{expression}");
        }
    }

    #[test]
    fn expressions_that_the_client_skips() {
        for broken in ["(", "*foo", "a{2,1}", "(?=x)", r"(a)\1", "[z-a]", "foo\\", ")", "[a"] {
            assert!(parse(broken).is_err(), "{broken}");
        }
        for fine in
            ["", r"\p{Greek}", "[[:alpha:]]", "[a&&b]", "(?u)a", "(?-u:a)", "a**", "x{99999}", "Bash |Edit", r"\d+"]
        {
            assert!(parse(fine).is_ok(), "{fine}");
        }
    }
}
