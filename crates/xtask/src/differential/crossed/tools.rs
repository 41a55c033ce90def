//! Features, hooks, servers, and what is for certain machines.

use super::super::tree::Tree;
use super::{Policy, boolean, one, some, table, texts, word};
use crate::random::Random;

/// Features that other keys have to do with, old names among them.
const FEATURES: &[&str] = &[
    "network_proxy",
    "network_proxy",
    "hooks",
    "codex_hooks",
    "code_mode",
    "code_mode_only",
    "remote_control",
    "guardian_approval",
    "exec_permission_approvals",
    "request_permissions_tool",
    "web_search_request",
    "web_search_cached",
    "apps",
    "connectors",
    "plugins",
    "unified_exec",
    "multi_agent",
    "memories",
    "unheard_of",
];

pub(super) fn features(policy: &mut Policy, random: &mut Random) {
    if policy.has("features") || policy.has("feature_requirements") {
        return;
    }
    let mut features = some(random, FEATURES, 1, 4);
    if random.once_in(40) {
        features.push("rollout_budget");
    }
    let features: Vec<_> = features.into_iter().map(|feature| (feature, boolean(random.once_in(2)))).collect();
    policy.set(one(random, &["features", "features", "feature_requirements"]), table(features));
    if random.once_in(4) {
        policy.set("allow_remote_control", boolean(random.once_in(2)));
    }
}

pub(super) fn hooks(policy: &mut Policy, random: &mut Random) {
    if random.once_in(2) {
        policy.set("allow_managed_hooks_only", boolean(!random.once_in(3)));
    }
    if random.once_in(3) {
        policy.set_in("hooks", "managed_dir", word(random, &["/etc/codex/hooks", "hooks", ""]));
    }
    for event in some(random, &["PreToolUse", "PostToolUse", "SessionStart", "Stop", "Interrupt"], 0, 2) {
        let handler = match random.below(5) {
            0 => table([("type", word(random, &["prompt", "agent"]))]),
            _ => table([
                ("type", Tree::text("command")),
                ("command", word(random, &["/etc/codex/hooks/check", "check", ""])),
                ("timeout", Tree::Scalar(one(random, &["0", "5", "600"]).to_owned())),
            ]),
        };
        let mut group = vec![("hooks", Tree::Array(vec![handler]))];
        if random.once_in(2) {
            group.push(("matcher", word(random, &["Bash", "*", "(", ""])));
        }
        policy.set_in("hooks", event, Tree::Array(vec![table(group)]));
    }
}

pub(super) fn servers(policy: &mut Policy, random: &mut Random) {
    if random.once_in(2) {
        for name in some(random, &["a", "b"], 0, 2) {
            let identity = match random.below(3) {
                0 => table([("command", Tree::text("/usr/bin/a"))]),
                1 => table([("url", Tree::text("https://mcp.example.com"))]),
                _ => table([("url", table([("match", Tree::text("regex")), ("expression", Tree::text("^https://"))]))]),
            };
            policy.set_in("mcp_servers", name, table([("identity", identity)]));
        }
    }
    if random.once_in(3) {
        policy.set_in("marketplaces", "restrict_to_allowed_sources", boolean(random.once_in(2)));
        let source = table([("source", Tree::text("git")), ("url", Tree::text("https://git.example.com/a.git"))]);
        policy.set_in("marketplaces", "allowed_sources", table([("a", source)]));
    }
    if random.once_in(3) {
        let pattern = Tree::Array(vec![table([("token", Tree::text("git"))])]);
        let rule = table([("pattern", pattern), ("decision", word(random, &["prompt", "forbidden", "prompt-user"]))]);
        policy.set("rules", table([("prefix_rules", Tree::Array(vec![rule]))]));
    }
}

pub(super) fn machines(policy: &mut Policy, random: &mut Random) {
    if random.once_in(2) {
        let implementations = some(random, &["elevated", "unelevated"], 1, 2);
        policy.set_in("windows", "allowed_sandbox_implementations", texts(implementations));
    }
    for switch in some(random, &["allow_mxc", "require_mxc"], 0, 2) {
        policy.set_in("windows", switch, boolean(random.once_in(2)));
    }
    if random.once_in(3) {
        let domains = some(random, &["a.example.com", "A.example.com", "b.example.com", "b.example.com."], 0, 2);
        let rules = domains.into_iter().map(|domain| (domain, word(random, &["allow", "deny"]))).collect::<Vec<_>>();
        let network = table([("enabled", boolean(random.once_in(2))), ("domains", table(rules))]);
        policy.set("application", table([("network", network)]));
    }
    for key in some(random, &["allow_login_shell", "check_for_update_on_startup", "allow_appshots"], 0, 2) {
        policy.set(key, boolean(random.once_in(2)));
    }
}
