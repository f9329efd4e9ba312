package org.likeness.crm.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.transfer.Draft;
import org.likeness.crm.transfer.ImportKind;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.ImportSpec;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.transfer.Imports;
import org.likeness.crm.transfer.OutcomeWords;
import org.likeness.crm.transfer.Preview;
import org.likeness.crm.transfer.Trial;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.PageSupport;
import org.likeness.crm.web.record.Refusals;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;

/** Draws the page that asks what the columns of a file mean, with its first rows read that way. */
@RequestScoped
class MappingViews {
    private static final int PREVIEWED = 5;

    @Inject
    PageSupport pages;

    @Inject
    Importing importing;

    @Inject
    Imports imports;

    /** @param typed what was chosen, {@code null} when the page is first shown */
    MappingForm form(String id, Draft draft, MultivaluedMap<String, String> typed) {
        var preview = preview(id, draft);
        return form(preview, own(id), remembered(id, preview), typed);
    }

    private MappingForm form(
            Preview preview, ImportRun own, ImportRun remembered, MultivaluedMap<String, String> typed) {
        var before = own == null ? remembered : own;
        return new MappingForm(preview, before == null ? null : before.spec(), own != null, typed);
    }

    private Preview preview(String id, Draft draft) {
        return importing.preview(Id.parse(id), draft.kind(), draft.delimiter(), draft.charset(), pages.viewer());
    }

    /** The run of this very file, {@code null} where it is new or another sheet was chosen since. */
    private ImportRun own(String id) {
        return imports.byId(id, pages.viewer()).orElse(null);
    }

    /** An import of a file with the same columns, {@code null} where there was none. */
    private ImportRun remembered(String id, Preview preview) {
        return own(id) != null
                ? null
                : importing
                        .remembered(preview.kind(), preview.columns(), pages.viewer())
                        .orElse(null);
    }

    ImportMappingView view(String id, Draft draft, MultivaluedMap<String, String> typed, Refusal refusal) {
        var say = pages.say();
        var preview = preview(id, draft);
        var own = own(id);
        var remembered = remembered(id, preview);
        var mapping = form(preview, own, remembered, typed);
        var form = Form.empty()
                .with("dateFormat", mapping.dateFormat())
                .with("thousands", mapping.thousands())
                .with("nullValues", mapping.nullValues())
                .choosing("thousands", List.of(new Choice(".", say.text("import.thousands.point"))));
        var trial = trial(id, mapping);
        return new ImportMappingView(
                id,
                draft.fileName() == null ? id : draft.fileName(),
                draft.kind().path(),
                own == null ? null : own.total(),
                preview.charset().name(),
                String.valueOf(preview.delimiter()),
                preview.sheet(),
                importing.sheets(Id.parse(id)),
                origin(own, remembered, say),
                mapping.lacksName(),
                columns(preview, mapping, remembered != null, say),
                targets(preview, mapping, say),
                mapping.outcomes().entrySet().stream()
                        .map(o -> new ImportMappingView.ValueChoice(
                                "outcome",
                                o.getKey(),
                                o.getValue(),
                                !o.getValue().equals("OPEN")
                                        || o.getKey().equals("*")
                                        || mapping.staged()
                                        || OutcomeWords.known(o.getKey()),
                                Choices.words(say, "outcome", "WON", "LOST", "OPEN")))
                        .toList(),
                refusal == null ? form : form.refused(sentence(say, refusal)),
                preview.dayUnsure(),
                trial == null
                        ? List.of()
                        : trial.targets().stream().map(t -> label(t, say)).toList(),
                trial == null
                        ? List.of()
                        : trial.rows().stream().map(MappingViews::cells).toList(),
                trial == null ? List.of() : ProblemWords.notes(trial.notes(), say));
    }

    /** What the mapping that is first shown goes by. */
    private static String origin(ImportRun own, ImportRun run, Say say) {
        if (run == null) {
            return say.text(own == null ? "import.guessed" : "import.tried");
        }
        var day = say.date(run.createdAt().atZone(ZoneOffset.UTC).toLocalDate());
        return run.fileName() == null || run.fileName().isBlank()
                ? say.text("import.remembered", day)
                : say.text("import.remembered.file", day, run.fileName());
    }

    private Trial trial(String id, MappingForm mapping) {
        try {
            ImportSpec spec = mapping.spec(true);
            return importing.trial(Id.parse(id), spec, PREVIEWED);
        } catch (InvalidInput e) {
            return null;
        }
    }

    private static List<ImportMappingView.Column> columns(
            Preview preview, MappingForm mapping, boolean remembered, Say say) {
        return IntStream.range(0, preview.columns().size())
                .mapToObj(i -> {
                    var target = mapping.target(i);
                    var guess = preview.guesses().get(i);
                    var own = target.startsWith(ImportKind.CUSTOM)
                            ? target.substring(ImportKind.CUSTOM.length())
                            : preview.ownKey(i);
                    return new ImportMappingView.Column(
                            i,
                            preview.columns().get(i).strip(),
                            preview.samples().get(i).stream()
                                    .distinct()
                                    .limit(3)
                                    .toList(),
                            target,
                            own,
                            say.word(
                                    "import.why",
                                    remembered ? "REMEMBERED" : guess.reason().name()));
                })
                .toList();
    }

    private static List<Choice> targets(Preview preview, MappingForm mapping, Say say) {
        var kind = preview.kind();
        var targets = new ArrayList<String>(kind.targets());
        if (kind == ImportKind.DEALS) {
            targets.add(targets.indexOf("stage") + 1, "stage,outcome");
        }
        if (kind.targets().contains("externalId") && kind.targets().contains("name")) {
            targets.add(1, "externalId,name");
        }
        if (kind == ImportKind.LEADS) {
            targets.add("closedAt,outcome");
        }
        // an earlier import may have put others together
        IntStream.range(0, preview.columns().size())
                .mapToObj(mapping::target)
                .filter(t -> t.contains(",") && !targets.contains(t))
                .forEach(targets::add);
        return targets.stream().map(t -> new Choice(t, label(t, say))).toList();
    }

    private static String label(String target, Say say) {
        return target.startsWith(ImportKind.CUSTOM)
                ? target.substring(ImportKind.CUSTOM.length())
                : say.word("field", target);
    }

    private static List<ImportMappingView.Cell> cells(List<Trial.Cell> row) {
        return row.stream()
                .map(cell -> new ImportMappingView.Cell(
                        cell.text() == null ? "" : cell.text(),
                        cell.unfit() == null ? "" : "danger",
                        cell.text() != null && cell.text().matches("-?\\d+(\\.\\d+)?")))
                .toList();
    }

    private static String sentence(Say say, Refusal refusal) {
        var sentence = Refusals.sentence(say, refusal);
        var all = refusal.errors().stream()
                .map(e -> label(e.field().replaceFirst("^(columns|values)\\.", ""), say) + ": "
                        + Refusals.aboutField(say, e.message()))
                .distinct()
                .collect(Collectors.joining(" "));
        return refusal.errors().size() > 1 || sentence == null ? all : sentence;
    }
}
