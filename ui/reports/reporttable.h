// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Imbuto {

/// A table of figures as calm as the lists: no grid, a hairline under each row, captions in the second
/// colour above their figures.
class ReportTableView final : public QTableView
{
    Q_OBJECT
public:
    explicit ReportTableView(QWidget *parent = nullptr);

    /// Makes columns as wide as what is in them, and the table as high as its rows, up to a limit.
    void fit();
};

} // namespace Imbuto
