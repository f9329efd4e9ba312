package org.likeness.crm.web.api;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes users for tests, each with a login of their own. */
final class Staff {
    static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Staff() {}

    /** A user with a role, in a team or in none. */
    record Member(String id, String login, Caller calls) {

        /** The same user before a browser: pages open by a session's cookie. */
        Caller signsIn() {
            var reply = Caller.nobody()
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .post("/sign-in", "name=" + login + "&password=" + PASSWORD.replace(' ', '+'));
            return Caller.nobody().header("Cookie", reply.header("Set-Cookie").split(";")[0]);
        }
    }

    static Member hire(String role, String team) {
        var login = role.toLowerCase(java.util.Locale.ROOT) + NUMBER.incrementAndGet() + "-" + System.nanoTime();
        var user =
                new HashMap<String, Object>(Map.of("login", login, "name", login, "role", role, "password", PASSWORD));
        if (team != null) {
            user.put("team", team);
        }
        var id = Caller.admin().post("users", user).id();
        return new Member(id, login, Caller.as(login, PASSWORD));
    }

    static String team(String parent) {
        var team = new HashMap<String, Object>(Map.of("name", "Team " + NUMBER.incrementAndGet()));
        if (parent != null) {
            team.put("parent", parent);
        }
        return Caller.admin().post("teams", team).id();
    }
}
