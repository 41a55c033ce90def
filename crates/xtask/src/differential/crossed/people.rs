//! What people are asked, who answers, and how they sign in.

use super::super::tree::Tree;
use super::{Policy, boolean, one, some, sometimes_a_table, table, texts, word};
use crate::random::Random;

pub(super) fn approvals(policy: &mut Policy, random: &mut Random) {
    let mut list = Vec::new();
    if !random.once_in(3) {
        list.push(sometimes_a_table(random, "never"));
    }
    let more = if random.once_in(3) { 0 } else { 2 };
    for kind in some(random, &["on-request", "on-failure", "untrusted", "granular", "granular", "never"], 0, more) {
        list.push(if kind == "granular" { granular(random) } else { sometimes_a_table(random, kind) });
    }
    if list.is_empty() {
        list.push(word(random, &["never", "on-request", "untrusted"]));
    }
    policy.set("allowed_approval_policies", Tree::Array(list));
}

fn granular(random: &mut Random) -> Tree {
    let mut switches = vec!["sandbox_approval", "rules", "mcp_elicitations"];
    switches.extend(some(random, &["skill_approval", "request_permissions"], 0, 2));
    let switches: Vec<_> = switches.into_iter().map(|switch| (switch, boolean(random.once_in(2)))).collect();
    table([("granular", table(switches))])
}

pub(super) fn reviewers(policy: &mut Policy, random: &mut Random) {
    if !random.once_in(4) {
        let reviewers = some(random, &["user", "auto_review", "guardian_subagent"], 1, 2);
        let list = reviewers.into_iter().map(|reviewer| sometimes_a_table(random, reviewer)).collect();
        policy.set("allowed_approvals_reviewers", Tree::Array(list));
    }
    if random.once_in(2) {
        let models = some(random, &["gpt-5", "gpt-5-codex", "gpt-5.2", "o3"], 0, 3);
        policy.set_in("auto_review", "required_on_models", texts(models));
    }
    if random.once_in(3) {
        policy.set_in("auto_review", "ignore_rules", texts(some(random, &["r1", "r2", ""], 0, 2)));
    }
    for key in some(random, &["guardian_policy_config", "guardian_extra_policy"], 0, 2) {
        policy.set(key, word(random, &["Deny everything.", " "]));
    }
}

pub(super) fn sign_in(policy: &mut Policy, random: &mut Random) {
    if !random.once_in(3) {
        let methods = some(random, &["api", "chatgpt"], 1, 2);
        let list = methods.into_iter().map(|method| sometimes_a_table(random, method)).collect();
        policy.set("allowed_login_methods", Tree::Array(list));
    }
    if random.once_in(2) {
        let known = ["6f9619ff-8b86-d011-b42d-00cf4fc964ff", "workspace"];
        let from: &[&str] = if random.once_in(2) { &known } else { &[" ", ""] };
        policy.set("allowed_chatgpt_workspaces", texts(some(random, from, 0, 2)));
    }
    if random.once_in(3) {
        policy.set("cli_auth_credentials_store", word(random, &["file", "keyring", "auto", "ephemeral"]));
    }
    if random.once_in(4) {
        let address = one(random, &["https://chatgpt.com/backend-api/", "http://localhost:8080", "not an address", ""]);
        policy.set("chatgpt_base_url", Tree::text(address));
    }
    if random.once_in(4) {
        policy.set("enforce_residency", Tree::text("us"));
    }
}

pub(super) fn web_search(policy: &mut Policy, random: &mut Random) {
    let modes = some(random, &["disabled", "cached", "indexed", "live"], 0, 3);
    policy.set("allowed_web_search_modes", texts(modes));
}
