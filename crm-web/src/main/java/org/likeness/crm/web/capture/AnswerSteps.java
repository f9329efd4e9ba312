package org.likeness.crm.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Changing;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.HouseZone;
import org.likeness.crm.web.ui.Messages;

/** Puts the answer to a visitor among the steps that the owner has to take today. */
@ApplicationScoped
class AnswerSteps {
    @PersistenceContext
    EntityManager em;

    @Inject
    Changing changing;

    @Inject
    Clock clock;

    /** Plans it unless nobody owns the record, or the same step is open still. */
    void plan(CaptureForm form, Map<String, Object> about, Long owner, Viewer by) {
        var user = owner == null ? null : em.find(User.class, owner);
        if (user == null) {
            return;
        }
        var text = Messages.in(user.language() == null ? form.language() : user.language())
                .get("capture.step", form.title());
        if (waiting(about, text)) {
            return;
        }
        var step = new HashMap<String, Object>(about);
        step.put("text", text);
        step.put("owner", Id.text(owner));
        step.put("dueAt", HouseZone.today(clock.instant()).toString());
        changing.make(RecordKind.NEXT_STEPS, step, by);
    }

    private boolean waiting(Map<String, Object> about, String text) {
        var word = about.containsKey("lead") ? "lead" : about.containsKey("contact") ? "contact" : "account";
        return !em.createNativeQuery("SELECT 1 FROM next_steps WHERE " + word
                        + "_id = :id AND done_at IS NULL AND body = :text LIMIT 1")
                .setParameter("id", Id.parse((String) about.get(word)))
                .setParameter("text", text)
                .getResultList()
                .isEmpty();
    }
}
