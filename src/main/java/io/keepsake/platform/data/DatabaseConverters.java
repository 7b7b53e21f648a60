package io.keepsake.platform.data;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/** A feature's value types, as Spring Data is to write and read them. Each feature with such types has one bean. */
public interface DatabaseConverters {
    /** Annotated with {@code @WritingConverter} or {@code @ReadingConverter} each; classes, as lambdas lose their types. */
    List<Converter<?, ?>> converters();
}
