package org.likeness.crm.web.contact;

import java.util.List;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.View;

/**
 * The contacts.
 *
 * @param filter choices under buyingRole and owner
 */
public record ContactListView(Address address, List<Chip> filters, Form filter, List<Row> rows, Paging paging)
        implements View {

    /** One person; {@code account} may be null. */
    public record Row(
            String id,
            String name,
            Ref account,
            String title,
            String function,
            String level,
            String buyingRole,
            String email,
            String phone,
            Person owner) {}

    @Override
    public String template() {
        return "contact/list";
    }

    @Override
    public String place() {
        return "contacts";
    }
}
