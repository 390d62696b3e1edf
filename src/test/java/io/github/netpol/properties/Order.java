package io.github.netpol.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Another order of the same things. */
enum Order {
    REVERSED,
    LAST_FIRST,
    FIRST_LAST;

    <T> List<T> of(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        switch (this) {
            case REVERSED -> Collections.reverse(copy);
            case LAST_FIRST -> Collections.rotate(copy, 1);
            case FIRST_LAST -> Collections.rotate(copy, -1);
        }
        return copy;
    }
}
