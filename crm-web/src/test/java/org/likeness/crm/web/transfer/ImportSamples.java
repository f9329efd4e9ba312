package org.likeness.crm.web.transfer;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Tally;

/** Invented imports. */
public final class ImportSamples {

    private ImportSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                Sample.of("imports", new ImportListView(rows(), new Paging(1, 3, Tally.of(3), null, null))),
                Sample.of("imports-empty", new ImportListView(List.of(), new Paging(0, 0, Tally.of(0), null, null))),
                new Sample("import-upload", upload("en"), upload("zh")),
                new Sample("import-mapping", mapping("en", null), mapping("zh", null)),
                new Sample("import-mapping-sheet", mapping("en", "Deals"), mapping("zh", "商机")),
                new Sample("import-waiting", waiting(), waiting()),
                new Sample("import-dry-run", run("en", true, "RUNNING", null), run("zh", true, "RUNNING", null)),
                new Sample("import-dry-done", run("en", true, "COMPLETED", null), run("zh", true, "COMPLETED", null)),
                new Sample("import-done", run("en", false, "COMPLETED", null), run("zh", false, "COMPLETED", null)),
                new Sample(
                        "import-undoing", run("en", false, "COMPLETED", 4100L), run("zh", false, "COMPLETED", 4100L)),
                new Sample("import-failed", run("en", false, "FAILED", null), run("zh", false, "FAILED", null)));
    }

    private static List<ImportListView.Row> rows() {
        return List.of(
                new ImportListView.Row(
                        "3",
                        "deals-2024-2026.csv",
                        "deals",
                        false,
                        "RUNNING",
                        Sample.at(20, 9, 28),
                        "Lin Qiao",
                        12480,
                        8387,
                        0,
                        38,
                        false),
                new ImportListView.Row(
                        "2",
                        "accounts.csv",
                        "accounts",
                        false,
                        "COMPLETED",
                        Sample.at(20, 8, 2),
                        "Lin Qiao",
                        85,
                        85,
                        0,
                        0,
                        false),
                new ImportListView.Row(
                        "1", "线索.csv", "leads", true, "COMPLETED", Sample.at(17, 8, 2), "林乔", 850, 0, 0, 12, true));
    }

    private static ImportUploadView upload(String l) {
        Form form = Form.of(Map.of("kind", "deals"))
                .choosing(
                        "kind",
                        List.of(
                                new Choice("leads", both(l, "leads", "线索")),
                                new Choice("deals", both(l, "deals", "商机"))))
                .choosing("delimiter", List.of(new Choice(",", ","), new Choice(";", ";")))
                .choosing("charset", List.of(new Choice("UTF-8", "UTF-8"), new Choice("GB18030", "GB18030")))
                .refused("file", both(l, "Choose a file.", "请选择文件。"));
        return new ImportUploadView(form);
    }

    private static ImportMappingView mapping(String l, String sheet) {
        List<Choice> targets = List.of(
                new Choice("externalId", both(l, "External id", "外部编号")),
                new Choice("account", both(l, "Account", "客户")),
                new Choice("stage,outcome", both(l, "Stage and outcome", "阶段与结果")),
                new Choice("openedAt", both(l, "Opened", "开启日期")),
                new Choice("amount", both(l, "Amount", "金额")));
        List<ImportMappingView.Column> columns = List.of(
                new ImportMappingView.Column(
                        0,
                        "opportunity_id",
                        List.of("OPP-20413", "OPP-20414"),
                        "externalId",
                        "opportunity_id",
                        both(l, "every value different", "每个值都不同")),
                new ImportMappingView.Column(
                        1,
                        "account",
                        List.of("锦茂铸造", "Northwall"),
                        "account",
                        "account",
                        both(l, "the name fits", "名称相符")),
                new ImportMappingView.Column(
                        2,
                        "deal_stage",
                        List.of("Prospecting", "Won"),
                        "stage,outcome",
                        "deal_stage",
                        both(l, "Won and Lost recognised", "识别到 Won 和 Lost")),
                new ImportMappingView.Column(
                        3,
                        "engage_date",
                        List.of("2026-03-14", "14/3/2026"),
                        "openedAt",
                        "engage_date",
                        both(l, "two date formats found", "发现两种日期格式")),
                new ImportMappingView.Column(
                        4,
                        "line_speed",
                        List.of("42", "18.5"),
                        "custom.line_speed",
                        "line_speed",
                        both(l, "number, 61% filled", "数字，填写 61%")),
                new ImportMappingView.Column(
                        5,
                        "internal_memo",
                        List.of("see mail", "", "call after the fair in Hanover"),
                        "",
                        "internal_memo",
                        both(l, "free text, not mapped", "自由文本，未映射")));
        List<Choice> outcomes = List.of(
                new Choice("WON", both(l, "Won", "赢单")),
                new Choice("LOST", both(l, "Lost", "丢单")),
                new Choice("OPEN", both(l, "Open", "未结")));
        return new ImportMappingView(
                "3",
                "deals-2024-2026.csv",
                "deals",
                12480L,
                "UTF-8",
                ",",
                sheet,
                sheet == null ? List.of() : List.of(sheet, "2025"),
                sheet == null
                        ? both(l, "Columns are guessed from names and values.", "各列由名称和取值猜测。")
                        : both(
                                l,
                                "Mapped as in the import of 3 Nov 2026 (deals.xlsx), whose file had the same columns.",
                                "已沿用 2026-11-03 导入（deals.xlsx）的列映射（列相同）。"),
                sheet != null,
                columns,
                targets,
                List.of(
                        new ImportMappingView.ValueChoice("outcome", "Won", "WON", true, outcomes),
                        new ImportMappingView.ValueChoice("outcome", "pending?", "OPEN", false, outcomes),
                        new ImportMappingView.ValueChoice("outcome", "*", "OPEN", true, outcomes)),
                Form.of(Map.of("dateFormat", "yyyy-MM-dd;d/M/yyyy"))
                        .choosing("thousands", List.of(new Choice(".", both(l, "point: 1.141", "句点：1.141")))),
                true,
                List.of(
                        both(l, "External id", "外部编号"),
                        both(l, "Account", "客户"),
                        both(l, "Opened", "开启日期"),
                        both(l, "Amount", "金额")),
                List.of(
                        List.of(
                                cell("OPP-20413", ""),
                                cell("锦茂铸造 Jinmao Castings", ""),
                                cell("2026-03-14", ""),
                                new ImportMappingView.Cell("268,000", "", true)),
                        List.of(
                                cell("OPP-20415", ""),
                                cell("Tongda Foods", "warning"),
                                cell("14/13/2026", "danger"),
                                new ImportMappingView.Cell("", "", true))),
                List.of(new ImportRunView.Note(
                        both(
                                l,
                                "3 rows of column “result” have a word that is no known outcome; they count as open.",
                                "“result”列有 3 行的词不是已知的结果，按未结计。"),
                        "",
                        new ImportRunView.Lines(3, List.of(4L, 9L, 12L)))));
    }

    private static ImportMappingView.Cell cell(String text, String tone) {
        return new ImportMappingView.Cell(text, tone, false);
    }

    /** Nothing is counted yet. */
    private static ImportRunView waiting() {
        return new ImportRunView(
                "4",
                "leads.csv",
                "leads",
                false,
                "QUEUED",
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                false,
                false,
                null,
                false,
                true,
                false,
                List.of(),
                List.of(),
                0);
    }

    private static ImportRunView run(String l, boolean dry, String status, Long takenBack) {
        return new ImportRunView(
                "3",
                "deals-2024-2026.csv",
                "deals",
                dry,
                status,
                12480,
                status.equals("RUNNING") ? 8612 : 12480,
                dry ? 0 : 12442,
                0,
                38,
                187,
                status.equals("FAILED") ? both(l, "The disk is full.", "磁盘已满。") : null,
                false,
                status.equals("COMPLETED") && !dry,
                takenBack,
                false,
                true,
                false,
                List.of(new ImportRunView.Note(
                        both(l, "296 of these rows look like records that are already here.", "其中 296 行疑似已有记录。"),
                        "",
                        new ImportRunView.Lines(296, List.of(2L, 3L, 4L, 5L, 6L)))),
                List.of(
                        new ImportRunView.Problem(
                                "ERROR",
                                both(l, "“14/13/2026” is not a date", "“14/13/2026”不是日期"),
                                "engage_date",
                                13,
                                List.of(415L, 902L, 1033L)),
                        new ImportRunView.Problem(
                                "ERROR",
                                both(l, "No account “Tongda Foods”", "没有客户“Tongda Foods”"),
                                "account",
                                25,
                                List.of(416L)),
                        new ImportRunView.Problem(
                                "WARNING", both(l, "Amount below zero", "金额小于零"), "close_value", 12, List.of(71L, 72L)),
                        new ImportRunView.Problem(
                                "ERROR", both(l, "A quotation mark is not closed", "引号没有闭合"), null, 1, List.of(977L))),
                4);
    }
}
