package org.likeness.crm.web.capture;

import static org.likeness.crm.web.ui.Sample.at;
import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.capture.FormDesignView.Question;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.View;

/** Invented forms on web sites. */
public final class CaptureSamples {
    private CaptureSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                Sample.of("forms", list()),
                Sample.of("forms-empty", new FormListView(List.of())),
                new Sample("form", one("en", true), one("zh", true)),
                new Sample("form-retired", one("en", false), one("zh", false)),
                new Sample("form-design", design("en"), design("zh")),
                new Sample("form-visited", visited("en", Form.empty()), visited("zh", Form.empty())),
                new Sample("form-refused", visited("en", refused("en")), visited("zh", refused("zh"))),
                new Sample(
                        "form-thanks",
                        new PublicNoteView("Talk to us", "Thank you.\nWe call you back.", true, true),
                        new PublicNoteView("联系我们", "感谢您的留言。", true, true)),
                Sample.of("form-gone", new PublicNoteView("…", "…", false, false)));
    }

    private static View list() {
        return new FormListView(List.of(
                new FormListView.Row("2", "Talk to us", "en", true, 128, 14),
                new FormListView.Row("1", "展会登记", "zh", false, 12, 0)));
    }

    private static View one(String l, boolean active) {
        return new FormView(
                "2",
                both(l, "Contact page", "联系页"),
                both(l, "Talk to us", "联系我们"),
                active,
                l,
                both(l, "Web site", "官网"),
                "",
                active ? both(l, "I agree that my details are kept.", "我同意保存我的信息。") : null,
                2,
                "https://crm.example.com/f/aB3dE5gH7jK9mN1p",
                "<iframe src=\"https://crm.example.com/f/aB3dE5gH7jK9mN1p?theme=light\" title=\"Talk to us\"></iframe>",
                asks(l),
                128,
                active ? Map.of("TRAP", 12L) : Map.of(),
                active
                        ? List.of(
                                new FormView.Came(at(20, 9, 12), "/leads/1", "Halden Optics", false, 2L),
                                new FormView.Came(at(20, 8, 2), "/contacts/1", "Mia Brandt", true, 1L),
                                new FormView.Came(at(19, 8, 2), null, "", true, null))
                        : List.of());
    }

    private static List<PublicFormView.Ask> asks(String l) {
        return List.of(
                new PublicFormView.Ask("contactName", both(l, "Your name", "您的姓名"), "text", true),
                new PublicFormView.Ask("email", both(l, "E-mail", "电子邮箱"), "email", true),
                new PublicFormView.Ask("employees", both(l, "How many are you?", "贵公司人数"), "number", false),
                new PublicFormView.Ask("custom.newsletter", both(l, "Newsletter", "订阅简报"), "select", false),
                new PublicFormView.Ask("message", both(l, "Message", "留言"), "textarea", false));
    }

    private static View design(String l) {
        var form = Form.of(Map.of("name", "Contact", "title", "Talk to us", "language", l))
                .choosing("language", List.of(new Choice("en", "English"), new Choice("zh", "中文")))
                .choosing("channel", List.of(new Choice("1", both(l, "Web site", "官网"))))
                .refused("fields", both(l, "Ask for a name.", "请询问姓名。"));
        return new FormDesignView(
                "2",
                "3",
                form,
                List.of(
                        new Question("email", both(l, "E-mail", "电子邮箱"), true, "1", "E-mail", true),
                        new Question("city", both(l, "City", "城市"), false, "", both(l, "City", "城市"), false)));
    }

    private static View visited(String l, Form form) {
        return new PublicFormView(
                both(l, "Talk to us", "联系我们"),
                asks(l),
                form,
                both(l, "I agree that my details are kept.", "我同意保存我的信息。"),
                "/f/aB3dE5gH7jK9mN1p",
                "1795341120.0ABC.00ff",
                true);
    }

    private static Form refused(String l) {
        return Form.of(Map.of("contactName", "Jo Lee", "email", "jo@", "message", "Hello"))
                .refused("email", both(l, "Must be an e-mail address.", "须为电子邮箱。"))
                .refused("consent", both(l, "This is needed.", "此项必填。"))
                .refused(both(l, "Some answers need another look.", "部分内容需要修改。"));
    }
}
