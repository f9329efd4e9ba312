package org.likeness.crm.web.record;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;

/** Facts while they are being changed. */
public final class FactSamples {
    private FactSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("fact-number", number("en"), number("zh")),
                new Sample("fact-select", select("en"), select("zh")));
    }

    private static FactView number(String l) {
        var form = Form.of(Map.of("employees", "-3", "was.employees", "260"))
                .refused("employees", both(l, "The number is too small.", "数值过小。"));
        var look = new FieldLook("employees", both(l, "Employees", "员工"), "number", false, "");
        return new FactView("/leads/12/facts/employees", "3", look, form);
    }

    private static FactView select(String l) {
        var form =
                Form.of(Map.of("owner", "1", "was.owner", "1")).choosing("owner", List.of(new Choice("1", "Lin Qiao")));
        var look = new FieldLook("owner", both(l, "Owner", "负责人"), "select", false, both(l, "pool", "公海"));
        return new FactView("/leads/12/facts/owner", "3", look, form);
    }
}
