package org.likeness.crm.web.report;

import static org.likeness.crm.web.ui.Sample.at;
import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.mail.Mailer;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.View;

/** Invented reports by mail. */
public final class ReportSamples {
    private static final Paging SHORT = new Paging(1, 2, null, null, null);
    private static final Mailer.SetUp READY =
            new Mailer.SetUp(true, "smtp://mail.example.com:587", "crm@example.com", "https://crm.example.com", false);
    private static final Mailer.SetUp MISSING = new Mailer.SetUp(false, null, null, "http://127.0.0.1:8080", false);

    private ReportSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("reports", list("en"), list("zh")),
                Sample.of("reports-empty", new ReportListView(MISSING, true, null, List.of(), SHORT)),
                new Sample("report-new", form("en"), form("zh")),
                new Sample("report", one("en"), one("zh")),
                Sample.of("unsubscribe", new UnsubscribeView("0AXS751X00W7C-ab", "Funnel", true)),
                Sample.of("unsubscribed", new UnsubscribeView("0AXS751X00W7C-ab", "Funnel", false)));
    }

    private static View list(String l) {
        return new ReportListView(
                READY,
                true,
                "lin@example.com",
                List.of(
                        new ReportListView.Row(
                                "2",
                                both(l, "Funnel", "销售漏斗"),
                                both(l, "Direct · last 12 months", "直销 · 最近 12 个月"),
                                both(l, "every Monday at 07:00", "每周一 07:00"),
                                "Lin Qiao",
                                at(23, 7, 0),
                                "SENT",
                                "Lin Qiao"),
                        new ReportListView.Row(
                                "1",
                                both(l, "Scores", "评分"),
                                both(l, "Leads", "线索"),
                                both(l, "every day at 18:00", "每天 18:00"),
                                "board@example.com",
                                null,
                                "FAILED",
                                "Admin")),
                SHORT);
    }

    private static View form(String l) {
        var form = Form.of(Map.of("when", "WEEKLY-1", "hour", "7", "language", l, "period", "DAYS_90"))
                .choosing("pipeline", List.of(new Choice("1", "Direct")))
                .choosing("when", List.of(new Choice("WEEKLY-1", both(l, "Every Monday", "每周一"))))
                .choosing("hour", List.of(new Choice("7", "07:00")))
                .choosing("language", List.of(new Choice("en", "English"), new Choice("zh", "中文")))
                .choosing("period", List.of(new Choice("DAYS_90", both(l, "last 90 days", "最近 90 天"))))
                .refused("recipients", both(l, "This is needed.", "此项必填。"));
        return new ReportFormView(
                null,
                ReportKind.FUNNEL,
                form,
                List.of(
                        new ReportFormView.Person("1", "Lin Qiao", "lin@example.com", true),
                        new ReportFormView.Person("2", "Ana Duarte", null, false)),
                true,
                "Asia/Shanghai");
    }

    private static View one(String l) {
        return new ReportView(
                READY,
                "2",
                both(l, "Funnel", "销售漏斗"),
                both(l, "Direct · last 12 months", "直销 · 最近 12 个月"),
                both(l, "every Monday at 07:00", "每周一 07:00"),
                l,
                "/funnel?pipeline=1",
                true,
                at(23, 7, 0),
                List.of(
                        new ReportView.To("Lin Qiao", "lin@example.com", null),
                        new ReportView.To("board@example.com", "board@example.com", at(19, 3, 0)),
                        new ReportView.To("Ana Duarte", null, null)),
                List.of(
                        sent("4", "WAITING", "", "", 0),
                        sent("3", "WAITING", "BUSY", "451 4.3.0 try again", 2),
                        sent("2", "SENT", "OK", "", 1),
                        sent("1", "FAILED", "REFUSED", "550 5.1.1 no such user", 1)),
                SHORT);
    }

    private static ReportView.Sent sent(String id, String status, String outcome, String detail, int attempts) {
        return new ReportView.Sent(
                id,
                "lin@example.com",
                status,
                outcome,
                detail,
                attempts,
                at(20, 7, 0),
                attempts == 0 ? null : at(20, 7, 1),
                status.equals("WAITING") ? at(20, 9, 40) : null);
    }
}
