package org.likeness.crm.web.user;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.View;

/** Users and teams. */
public record UserListView(List<Row> users, List<TeamRow> teams) implements View {

    /** One user; {@code lastSeen} is null when never signed in or not known. */
    public record Row(
            String id, String name, String login, String role, String team, boolean active, Instant lastSeen) {}

    /** One team and how many are in it. */
    public record TeamRow(String id, String name, String parent, long users) {}

    @Override
    public String template() {
        return "user/list";
    }

    @Override
    public String place() {
        return "users";
    }
}
