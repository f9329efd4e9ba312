package org.likeness.crm.web.contact;

import static org.likeness.crm.web.list.ListViews.ME;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.list.KindList;
import org.likeness.crm.web.list.ListViews;
import org.likeness.crm.web.list.ListWords;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.ui.Say;

/** The contacts, with the part each plays in buying. */
@ApplicationScoped
class ContactList implements KindList {
    private static final ListViews VIEWS = ListViews.first(Map.of()).and("mine", Map.of("owner", ME));

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACTS;
    }

    @Override
    public ListWords words() {
        return new ListWords(
                "nav.contacts",
                "contact",
                "contact.new",
                "/contacts/new",
                "contact.matching",
                "contact.empty",
                "contact.view");
    }

    @Override
    public String sort() {
        return "name";
    }

    @Override
    public ListViews views() {
        return VIEWS;
    }

    @Override
    public List<String> columns() {
        return List.of("account", "title", "function", "buyingRole", "email", "phone", "owner");
    }

    @Override
    public String narrow() {
        return "phone";
    }

    @Override
    public RowHead head(Described contact, Say say) {
        return new RowHead("/contacts/" + contact.id(), contact.textOr("name"), "", contact.textOr("account"));
    }
}
