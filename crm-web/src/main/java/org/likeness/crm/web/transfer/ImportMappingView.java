package org.likeness.crm.web.transfer;

import java.util.List;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The second step: which column goes where.
 *
 * @param id of the uploaded file
 * @param rows in the file, or null while not counted
 * @param sheet of the workbook that it is, {@code null} for a file of separated values
 * @param sheets that the workbook has
 * @param origin of the mapping in a sentence: guessed, as tried before, or as in an earlier import
 * @param lacksName true when no column brings the name that the rows should have
 * @param columns of the file, each with its guess
 * @param targets what a column may go to; the value of several targets is joined by commas ({@code stage,outcome}), the
 *     empty value ignores the column, {@code custom.<key>} makes a field of it
 * @param values words of the file that stand for fixed values, such as Won for WON
 * @param form {@code dateFormat}, {@code thousands}, {@code nullValues} and refusals
 * @param dayUnsure true where day and month of its dates could be meant the other way round
 * @param heads of the first rows as they will be
 * @param preview the first rows as they will be
 */
public record ImportMappingView(
        String id,
        String fileName,
        String kind,
        Long rows,
        String charset,
        String delimiter,
        String sheet,
        List<String> sheets,
        String origin,
        boolean lacksName,
        List<Column> columns,
        List<Choice> targets,
        List<ValueChoice> values,
        Form form,
        boolean dayUnsure,
        List<String> heads,
        List<List<Cell>> preview,
        List<ImportRunView.Note> notes)
        implements View {

    /**
     * A column of the file.
     *
     * @param index its place, from 0; its select is named {@code target.<index>}
     * @param first its first values
     * @param target where it goes, as a value of the targets
     * @param custom the key of the field it would become; always offered
     * @param why the guess, in words
     */
    public record Column(int index, String name, List<String> first, String target, String custom, String why) {

        public boolean ignored() {
            return target.isEmpty();
        }

        public boolean makesField() {
            return target.startsWith("custom.");
        }
    }

    /**
     * What one word of the file stands for; its select is named {@code value.<target>.<word>}.
     *
     * @param known whether the word tells it by itself
     */
    public record ValueChoice(String target, String word, String meaning, boolean known, List<Choice> meanings) {}

    /** One cell of the preview; {@code tone} is empty, {@code warning} or {@code danger}. */
    public record Cell(String text, String tone, boolean number) {}

    /** The separator by name: comma, semicolon, tab or pipe; any other as it is. */
    public String delimiterName() {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "pipe";
            default -> delimiter;
        };
    }

    public long mapped() {
        return columns.stream().filter(c -> !c.ignored()).count();
    }

    @Override
    public String template() {
        return "transfer/mapping";
    }

    @Override
    public String place() {
        return "imports";
    }
}
