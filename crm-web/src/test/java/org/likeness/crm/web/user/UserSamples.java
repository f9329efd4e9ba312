package org.likeness.crm.web.user;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.api.ApiReferenceView;
import org.likeness.crm.web.error.CountingView;
import org.likeness.crm.web.error.ErrorView;
import org.likeness.crm.web.job.JobsView;
import org.likeness.crm.web.palette.SearchView;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;

/** The pages around the work: users, settings, jobs, errors, search. */
public final class UserSamples {

    private UserSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("users", users("en"), users("zh")),
                new Sample("user-form", user("en"), user("zh")),
                Sample.of("team-form", new TeamFormView(null, "", Form.empty())),
                new Sample("settings", settings("en"), settings("zh")),
                Sample.of("jobs", new JobsView(jobs())),
                Sample.of("jobs-empty", new JobsView(List.of())),
                Sample.of("api-reference", new ApiReferenceView()),
                Sample.of("counting", new CountingView("/funnel?split=industry")),
                Sample.of("error-404", new ErrorView(404, null, null)),
                Sample.of("error-500", new ErrorView(500, null, "7f3a")),
                new Sample("search", search("en", false), search("zh", false)),
                Sample.of("search-nothing", new SearchView("qqq", List.of(), false)),
                new Sample("suggestions", search("en", true), search("zh", true)));
    }

    private static UserListView users(String l) {
        return new UserListView(
                List.of(
                        new UserListView.Row(
                                "1",
                                both(l, "Lin Qiao", "林乔"),
                                "lin.qiao",
                                "REP",
                                both(l, "East China", "华东"),
                                true,
                                Sample.at(20, 8, 30)),
                        new UserListView.Row("2", "Elena Brandt", "elena", "ADMIN", "", true, Sample.at(12, 8, 30)),
                        new UserListView.Row("3", "Wei Jun", "wei.jun", "MANAGER", "", false, null)),
                List.of(new UserListView.TeamRow("1", both(l, "East China", "华东"), "", 4)));
    }

    private static UserFormView user(String l) {
        Form form = Form.of(Map.of("name", "Lin Qiao", "login", "lin.qiao", "role", "REP", "active", "true"))
                .choosing(
                        "role",
                        List.of(
                                new Choice("REP", both(l, "Sales rep", "销售")),
                                new Choice("MANAGER", both(l, "Manager", "经理"))))
                .choosing(
                        "active",
                        List.of(new Choice("true", both(l, "yes", "是")), new Choice("false", both(l, "no", "否"))));
        return new UserFormView("1", "4", form);
    }

    private static SettingsView settings(String l) {
        Form own = Form.of(Map.of("language", l))
                .choosing("language", List.of(new Choice("en", "English"), new Choice("zh", "中文")))
                .choosing(
                        "theme",
                        List.of(
                                new Choice("light", both(l, "Light", "浅色")),
                                new Choice("dark", both(l, "Dark", "深色"))));
        return new SettingsView(
                own,
                Form.empty(),
                List.of(new SettingsView.Token(
                        "1", "Nightly export", Sample.at(1, 9, 0), Sample.at(30, 9, 0), Sample.at(19, 3, 0), "WRITE")),
                "lk_3mZ9",
                Form.empty(),
                1L,
                true,
                List.of(new SettingsView.Field(
                        "1", "LEADS", "line_speed", both(l, "Line speed", "产线节拍"), "NUMBER", false, 812)),
                Form.empty().choosing("type", List.of(new Choice("NUMBER", both(l, "number", "数字")))),
                List.of(new SettingsView.Pipeline(
                        "1",
                        both(l, "New business", "新业务"),
                        true,
                        103,
                        List.of(
                                new SettingsView.Stage("q", both(l, "Qualified", "已确认"), 36, false),
                                new SettingsView.Stage("d", both(l, "Discovery", "需求调研"), 67, true)))),
                Form.empty());
    }

    private static List<JobsView.Row> jobs() {
        return List.of(
                new JobsView.Row(
                        "9", "WIN_MODEL", "RUNNING", .62, Sample.at(20, 9, 25), "Lin Qiao", "fold 4 of 5", "/scores"),
                new JobsView.Row(
                        "8", "IMPORT", "FAILED", null, Sample.at(19, 9, 25), "Lin Qiao", "disk full", "/imports/8"));
    }

    private static SearchView search(String l, boolean brief) {
        return new SearchView(
                "brandt",
                List.of(
                        new SearchView.Group(
                                "pages", List.of(new SearchView.Hit(both(l, "Funnel", "销售漏斗"), "", "/funnel"))),
                        new SearchView.Group(
                                "accounts", List.of(new SearchView.Hit("Brandt & Söhne", "Stuttgart", "/accounts/7"))),
                        new SearchView.Group("leads", List.of())),
                brief);
    }
}
