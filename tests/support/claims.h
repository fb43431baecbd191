// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/world.h"

#include <rapidcheck.h>

#include <iostream>

namespace Imbuto::Test {

/// Whether \a property held in \a cases cases; what broke it is printed, shrunk. The same cases every time;
/// RC_PARAMS="seed=… max_success=…" tries others.
template<typename Property>
bool holds(const char *claim, int cases, Property &&property)
{
    constexpr uint64_t seed = 20260115;
    const QByteArray asked = qgetenv("RC_PARAMS");
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    if (!asked.contains("max_success"))
        params.maxSuccess = cases;
    if (!asked.contains("seed"))
        params.seed = seed;
    rc::detail::TestMetadata metadata;
    metadata.id = metadata.description = claim;
    const auto result =
        rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
    if (result.template is<rc::detail::SuccessResult>())
        return true;
    std::cerr << "\nseed " << params.seed << '\n';
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << std::endl;
    return false;
}

inline void assertSame(const Lines &a, const Lines &b, const std::string &when)
{
    if (a != b)
        RC_FAIL(when + ": " + difference(a, b));
}

inline void ensure(bool holds, const std::string &otherwise)
{
    if (!holds)
        RC_FAIL(otherwise);
}

} // namespace Imbuto::Test
