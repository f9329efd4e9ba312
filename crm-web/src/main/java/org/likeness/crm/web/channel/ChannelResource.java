package org.likeness.crm.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** Where customers come from. */
@RequestScoped
@Path("channels")
public class ChannelResource extends RecordResource {

    public ChannelResource() {
        super(RecordKind.CHANNELS);
    }
}
