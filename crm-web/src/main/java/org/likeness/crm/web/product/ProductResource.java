package org.likeness.crm.web.product;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.api.RecordResource;

/** What we sell. */
@RequestScoped
@Path("products")
public class ProductResource extends RecordResource {

    public ProductResource() {
        super(RecordKind.PRODUCTS);
    }
}
