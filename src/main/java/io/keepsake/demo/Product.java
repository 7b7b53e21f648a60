package io.keepsake.demo;

import io.keepsake.platform.data.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;

/** Something that a brand sells. @param cents its price in hundredths of the brand's currency */
record Product(String name, String sku, String category, int cents) {
    BigDecimal price() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** As an event has it that is about one product. */
    Json properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("product", name);
        properties.put("sku", sku);
        properties.put("category", category);
        properties.put("price", price());
        return new Json(properties);
    }
}
